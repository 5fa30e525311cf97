import { SceneBox } from '../MapScene';
import { SelectedGrouping, SelectedTeam } from '../selection/MapSelection';
import {
  GROUPING_PADDING,
  minimumGroupingSize,
  teamShape,
} from '../shapes/boxes';
import { GroupingTree } from './GroupingTree';
import { Looseness } from './looseTeams';
import { MapFrame } from './MapFrame';
import {
  packBoxes,
  PackedBoxes,
  PACKING_GAP,
  packTeams,
  widthForRatio,
} from './packBoxes';

/** Where teams and groupings stand, by ref. */
type Boxes = Map<string, SceneBox>;

/** The shape of a screen, which a map of loose teams should fill. */
const RATIO = 1.7;

/**
 * Places the groupings and teams that no edge touches, below the others.
 * Stream-aligned teams stand at the right edge.
 */
export function placeLooseArea(
  selection: MapFrame,
  looseness: Looseness,
  above: { width: number; height: number },
): Boxes {
  const boxes: Boxes = new Map();
  const tree = GroupingTree.create(selection);
  const inside = new Map<string, Boxes>();
  const groupings = tree
    .inside(undefined)
    .filter(({ ref }) => !looseness.isConnected(ref))
    .map(grouping => {
      const packed = packGrouping(grouping, tree, looseness);
      inside.set(grouping.ref, packed.boxes);
      return { ref: grouping.ref, ...sizeOf(packed) };
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
    for (const [inner, innerBox] of inside.get(ref) ?? []) {
      boxes.set(inner, moveBy(innerBox, place));
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

/** A grouping with all that is in it: its teams, and below them the groupings. */
function packGrouping(
  grouping: SelectedGrouping,
  tree: GroupingTree,
  looseness: Looseness,
): PackedBoxes {
  const { top, right, bottom, left } = GROUPING_PADDING;
  const teams = packTeams(looseness.teamsIn(grouping.ref), { ratio: RATIO });
  const inner = tree
    .inside(grouping.ref)
    .map(item => ({ ref: item.ref, ...packGrouping(item, tree, looseness) }));
  const groupings = packBoxes(
    inner,
    Math.max(teams.width, widthForRatio(inner, RATIO)),
  );
  const boxes: Boxes = new Map();
  for (const [ref, box] of teams.boxes) {
    boxes.set(ref, moveBy(box, { x: left, y: top }));
  }
  const gap = teams.height > 0 && inner.length > 0 ? PACKING_GAP : 0;
  for (const item of inner) {
    const box = groupings.boxes.get(item.ref);
    const place = box && moveBy(box, { x: left, y: top + teams.height + gap });
    if (place) {
      boxes.set(item.ref, place);
      for (const [ref, innerBox] of item.boxes) {
        boxes.set(ref, moveBy(innerBox, place));
      }
    }
  }
  const minimum = minimumGroupingSize(grouping.title);
  const width = Math.max(teams.width, groupings.width);
  const height = teams.height + gap + groupings.height;
  return {
    width: Math.max(minimum.width, width + left + right),
    height: Math.max(minimum.height, height + top + bottom),
    boxes,
  };
}

function sizeOf({ width, height }: { width: number; height: number }) {
  return { width, height };
}

function moveBy(box: SceneBox, by: { x: number; y: number }): SceneBox {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

function toItem({ ref, type }: SelectedTeam) {
  const { width, height } = teamShape(type);
  return { ref, width, height };
}
