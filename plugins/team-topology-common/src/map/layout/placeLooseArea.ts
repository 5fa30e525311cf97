import { SceneBox } from '../MapScene';
import { MapSelection } from '../selection';
import { teamShape } from '../scene/teamShape';
import { GROUPING_PADDING, minimumGroupingSize } from './groupingSize';
import { Looseness } from './looseTeams';
import { PACKING_GAP, packBoxes, widthForRatio } from './packBoxes';
import { packTeams } from './packTeams';

/** Where teams and groupings stand, by ref. */
export type Boxes = Map<string, SceneBox>;

/** The shape of a screen, which a map of loose teams should fill. */
const RATIO = 1.7;

/**
 * Places the groupings and teams that no edge touches, below the others.
 * Stream-aligned teams stand at the right edge.
 */
export function placeLooseArea(
  selection: MapSelection,
  looseness: Looseness,
  above: { width: number; height: number },
): Boxes {
  const boxes: Boxes = new Map();
  const inside = new Map<string, Boxes>();
  const groupings = selection.groupings
    .filter(({ ref }) => !looseness.isConnected(ref))
    .map(({ ref, title }) => {
      const packed = packTeams(looseness.teamsIn(ref), { ratio: RATIO });
      inside.set(ref, packed.boxes);
      const minimum = minimumGroupingSize(title);
      const { top, right, bottom, left } = GROUPING_PADDING;
      return {
        ref,
        width: Math.max(minimum.width, packed.width + left + right),
        height: Math.max(minimum.height, packed.height + top + bottom),
      };
    });
  const teams = looseness.teamsIn(undefined);
  const width = Math.max(
    above.width,
    widthForRatio([...groupings, ...teams.map(toItem)], RATIO),
  );

  let y = above.height ? above.height + 2 * PACKING_GAP : 0;
  const packedGroupings = packBoxes(groupings, width);
  for (const [ref, box] of packedGroupings.boxes) {
    const place = { ...box, y: box.y + y };
    boxes.set(ref, place);
    for (const [team, teamBox] of inside.get(ref) ?? []) {
      boxes.set(team, {
        ...teamBox,
        x: place.x + GROUPING_PADDING.left + teamBox.x,
        y: place.y + GROUPING_PADDING.top + teamBox.y,
      });
    }
  }

  y += groupings.length ? packedGroupings.height + PACKING_GAP : 0;
  const packedTeams = packTeams(teams, { ratio: RATIO, minWidth: width });
  const toTheRight = Math.max(0, above.width - packedTeams.width);
  for (const team of teams) {
    const box = packedTeams.boxes.get(team.ref);
    if (box) {
      const shift = team.type === 'stream-aligned' ? toTheRight : 0;
      boxes.set(team.ref, { ...box, x: box.x + shift, y: box.y + y });
    }
  }
  return boxes;
}

function toItem({ ref, type }: MapSelection['teams'][number]) {
  const { width, height } = teamShape(type);
  return { ref, width, height };
}
