import { OrgTeamType } from '../../model/OrgModel';
import { SceneBox } from '../MapScene';
import { byText, SelectedTeam } from '../selection/MapSelection';
import { teamShape } from '../shapes/boxes';

/** A box that wants a place. */
export interface BoxToPack {
  ref: string;
  width: number;
  height: number;
}

/** Boxes with their places, relative to the top left corner of all of them. */
export interface PackedBoxes {
  width: number;
  height: number;
  boxes: Map<string, SceneBox>;
}

/** The distance between two boxes that nothing connects. */
export const PACKING_GAP = 28;

/**
 * Puts boxes into rows, in the order given, none wider than `maxWidth` unless
 * a single box is.
 */
export function packBoxes(items: BoxToPack[], maxWidth: number): PackedBoxes {
  const boxes = new Map<string, SceneBox>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let width = 0;
  for (const item of items) {
    if (x > 0 && x + item.width > maxWidth) {
      x = 0;
      y += rowHeight + PACKING_GAP;
      rowHeight = 0;
    }
    boxes.set(item.ref, { x, y, width: item.width, height: item.height });
    width = Math.max(width, x + item.width);
    rowHeight = Math.max(rowHeight, item.height);
    x += item.width + PACKING_GAP;
  }
  return { width, height: y + rowHeight, boxes };
}

/** The width at which boxes fill about a rectangle of a given shape. */
export function widthForRatio(items: BoxToPack[], ratio: number): number {
  let area = 0;
  for (const { width, height } of items) {
    area += (width + PACKING_GAP) * (height + PACKING_GAP);
  }
  return Math.max(
    Math.sqrt(area * ratio),
    ...items.map(({ width }) => width + 1),
  );
}

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
