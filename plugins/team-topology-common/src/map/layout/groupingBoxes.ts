import { SceneBox } from '../MapScene';
import { MapSelection } from '../selection/MapSelection';
import { GROUPING_PADDING, groupingTitleWidth } from '../shapes/boxes';
import { GroupingTree } from './GroupingTree';
import { titleId } from './planColumns';

/** How far a grouping may be wider than its teams, so that its title is legible. */
const WIDEST_ADDITION = 60;

/**
 * The boxes of groupings around what is drawn in them, by ref. Those with
 * nothing in them have a box of their own, or that of the whole frame.
 */
export function groupingBoxes(
  { groupings, teams }: Pick<MapSelection, 'groupings' | 'teams'>,
  boxes: ReadonlyMap<string, SceneBox>,
  options: {
    /** The left border of the last column, whose groupings grow to the left. */
    lastColumn: number;
    /** The boxes of groupings in which nothing is drawn. */
    empty: ReadonlyMap<string, SceneBox>;
  },
): Map<string, SceneBox> {
  const tree = GroupingTree.create({ groupings, teams });
  const members = new Map<string, string[]>();
  for (const { ref } of teams) {
    const [container] = tree.around(ref);
    if (container !== undefined) {
      members.set(container, [...(members.get(container) ?? []), ref]);
    }
  }
  const result = new Map<string, SceneBox>();
  for (const { ref, title } of tree.outsideIn.reverse()) {
    const inner = [
      ...(members.get(ref) ?? []).flatMap(team => boxes.get(team) ?? []),
      ...tree.inside(ref).flatMap(item => result.get(item.ref) ?? []),
    ];
    const place = boxes.get(titleId(ref));
    if (place && inner.length) {
      // Whatever is drawn in it, the title stays where lines lead to.
      inner.push({ ...place, y: place.y + GROUPING_PADDING.top, height: 0 });
    }
    const box = inner.length
      ? around(inner, title, options.lastColumn)
      : boxes.get(ref) ?? options.empty.get(ref);
    if (box) {
      result.set(ref, box);
    }
  }
  return result;
}

function around(
  inner: SceneBox[],
  title: string,
  lastColumn: number,
): SceneBox {
  const { top, right, bottom, left } = GROUPING_PADDING;
  const x = Math.min(...inner.map(box => box.x)) - left;
  const y = Math.min(...inner.map(box => box.y)) - top;
  const width = Math.max(...inner.map(box => box.x + box.width)) + right - x;
  const height = Math.max(...inner.map(box => box.y + box.height)) + bottom - y;
  const missing = groupingTitleWidth(title) - width;
  const addition = Math.min(WIDEST_ADDITION, Math.max(0, missing));
  return {
    x: x + left >= lastColumn ? x - addition : x,
    y,
    width: width + addition,
    height,
  };
}
