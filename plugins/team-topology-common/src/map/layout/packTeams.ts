import { OrgTeamType } from '../../model';
import { byText } from '../selection/byText';
import { SelectedTeam } from '../selection';
import { teamShape } from '../scene/teamShape';
import {
  PackedBoxes,
  PACKING_GAP,
  packBoxes,
  widthForRatio,
} from './packBoxes';

const ORDER: OrgTeamType[] = [
  'platform',
  'complicated-subsystem',
  'enabling',
  'undefined-type',
  'stream-aligned',
];

/**
 * Places teams without interactions: stream-aligned teams in rows on the
 * right, all others in rows on their left.
 */
export function packTeams(
  teams: SelectedTeam[],
  options: { ratio: number; minWidth?: number },
): PackedBoxes {
  const items = [...teams]
    .sort(
      (a, b) =>
        ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || byText(a.ref, b.ref),
    )
    .map(({ ref, type }) => ({ ref, type, ...teamShape(type) }));
  const streams = items.filter(item => item.type === 'stream-aligned');
  const others = items.filter(item => item.type !== 'stream-aligned');
  const wanted = Math.max(
    options.minWidth ?? 0,
    widthForRatio(items, options.ratio),
  );
  if (!streams.length || !others.length) {
    return packBoxes(items, wanted);
  }

  const share = others.length / items.length;
  const left = packBoxes(others, wanted * share);
  const right = packBoxes(streams, wanted * (1 - share));
  const offset = left.width + PACKING_GAP;
  const boxes = new Map(left.boxes);
  for (const [ref, box] of right.boxes) {
    boxes.set(ref, { ...box, x: box.x + offset });
  }
  return {
    width: offset + right.width,
    height: Math.max(left.height, right.height),
    boxes,
  };
}
