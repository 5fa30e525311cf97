import { SceneBox, ScenePoint } from '../MapScene';
import { bundleEdges, EdgeBundle } from '../selection/budget';
import { MapSelection } from '../selection/MapSelection';
import {
  cornerSize,
  GROUPING_FONT_SIZE,
  GROUPING_PADDING,
} from '../shapes/boxes';
import { textWidth } from '../shapes/textWidth';
import { groupingBoxes } from './groupingBoxes';
import { GroupingTree } from './GroupingTree';
import { MapFrame } from './MapFrame';
import { PlacedFrame, placeFrame } from './placeFrame';
import { PlacedShapes, placeShapes } from './placeShapes';
import { LineEnd, LineSpace, routeLines } from './routeLines';

/** Where everything of a selection is. */
export interface MapLayout {
  /** Teams and groupings, by ref. */
  boxes: Map<string, SceneBox>;
  bundles: EdgeBundle[];
  /** The ways of the lines from `from` to `to`, by the ids of the bundles. */
  lines: Map<string, ScenePoint[]>;
  shapes: PlacedShapes['places'];
}

/** How much wider the space between columns becomes where shapes have no room. */
const WIDENING = 70;

/** After so many attempts the space doubles each time: many shapes may be on one line. */
const STEADY_ATTEMPTS = 7;

/** How often that is tried; a map that is more crowded cannot be read anyway. */
const MOST_ATTEMPTS = 12;

/** More lines than these are tried three times at most: each attempt takes its time. */
const CROWDED = 120;

/** Places what is drawn in the frame, and leads the lines between it. */
export function layoutMap(selection: MapSelection, frame: MapFrame): MapLayout {
  const bundles = bundleEdges(selection.edges);
  let attempt = 0;
  for (;;) {
    const placed = placeFrame(frame, wideningOf(attempt));
    const boxes = drawnBoxes(selection, frame, placed);
    const space = toLineSpace(selection, boxes, placed);
    const lines = routeLines(bundles, space);
    const { places, squeezed } = placeShapes(bundles, lines, {
      taken: selection.teams.flatMap(({ ref }) => boxes.get(ref) ?? []),
      titles: space.titles.flat(),
    });
    attempt += bundles.length > CROWDED ? STEADY_ATTEMPTS / 2 : 1;
    const isCrowded = bundles.length > CROWDED && attempt >= STEADY_ATTEMPTS;
    if (squeezed === 0 || isCrowded || attempt >= MOST_ATTEMPTS) {
      return { boxes, bundles, lines, shapes: places };
    }
  }
}

function wideningOf(attempt: number): number {
  const doublings = Math.max(0, attempt - STEADY_ATTEMPTS + 1);
  return Math.min(attempt, STEADY_ATTEMPTS - 1) * WIDENING * 2 ** doublings;
}

function drawnBoxes(
  selection: MapSelection,
  frame: MapFrame,
  { boxes, columns }: PlacedFrame,
): Map<string, SceneBox> {
  const lastColumn = columns.at(-1)?.left ?? Infinity;
  const options = { lastColumn: columns.length > 1 ? lastColumn : Infinity };
  const whole = groupingBoxes(frame, boxes, { ...options, empty: new Map() });
  const drawn = new Map<string, SceneBox>();
  for (const { ref } of selection.teams) {
    const box = boxes.get(ref);
    if (box) {
      drawn.set(ref, box);
    }
  }
  const withLeaves = new Map([...boxes]);
  const groupings = groupingBoxes(selection, withLeaves, {
    ...options,
    empty: whole,
  });
  return new Map([...drawn, ...groupings]);
}

function toLineSpace(
  selection: MapSelection,
  boxes: Map<string, SceneBox>,
  placed: PlacedFrame,
): LineSpace {
  const { columns, columnOf, firstStream } = placed;
  const tree = GroupingTree.create(selection);
  const span = new Map<string, { first: number; last: number }>();
  const widen = (ref: string, column: number) => {
    const { first = column, last = column } = span.get(ref) ?? {};
    span.set(ref, {
      first: Math.min(first, column),
      last: Math.max(last, column),
    });
  };
  const inColumns = columns.map((): SceneBox[] => []);
  for (const { ref } of selection.teams) {
    const column = columnOf.get(ref);
    const box = boxes.get(ref);
    if (column !== undefined && box) {
      inColumns[column].push(box);
      [ref, ...tree.around(ref)].forEach(item => widen(item, column));
    }
  }
  for (const { ref } of selection.groupings) {
    const column = columnOf.get(ref);
    const box = boxes.get(ref);
    if (column !== undefined && box) {
      inColumns[column].push(box);
      tree.around(ref).forEach(item => widen(item, column));
    }
  }
  const ends = new Map<string, LineEnd>();
  for (const { ref, type } of selection.teams) {
    const box = boxes.get(ref);
    const columnsOfTeam = span.get(ref);
    if (box && columnsOfTeam) {
      const corner = cornerSize(type, box);
      ends.set(ref, { ref, box, ...columnsOfTeam, isGrouping: false, corner });
    }
  }
  const titles = columns.map((): SceneBox[] => []);
  const corridors = corridorsOf(placed);
  for (const { ref, title } of selection.groupings) {
    const box = boxes.get(ref);
    const all = columns.findIndex(
      ({ left, right }) => box && box.x < right && left < box.x + box.width,
    );
    const columnsOfGrouping =
      span.get(ref) ?? (all < 0 ? undefined : { first: all, last: all });
    if (box && columnsOfGrouping) {
      const { first, last } = columnsOfGrouping;
      ends.set(ref, {
        ref,
        box,
        first,
        last,
        isGrouping: true,
        corner: GROUPING_PADDING.top / 2,
      });
      titles[first].push(titleBox(box, title));
      corridors[first].right = Math.min(corridors[first].right, box.x);
      corridors[last + 1].left = Math.max(
        corridors[last + 1].left,
        box.x + box.width,
      );
    }
  }
  return {
    ends,
    columns,
    corridors: corridors.map(inside),
    boxes: inColumns,
    titles,
    firstStream,
  };
}

function titleBox({ x, y, width }: SceneBox, title: string): SceneBox {
  const { left, right, top } = GROUPING_PADDING;
  return {
    x: x + left,
    y: y + 9,
    width: Math.min(width - left - right, textWidth(title, GROUPING_FONT_SIZE)),
    height: top - 16,
  };
}

function corridorsOf({ columns, outside }: PlacedFrame) {
  const corridors = columns.map(({ left }, index) => ({
    left: columns[index - 1]?.right ?? left - outside,
    right: left,
  }));
  const end = columns.at(-1)?.right ?? 0;
  return [...corridors, { left: end, right: end + outside }];
}

/** The least distance between a line and the border of a column or grouping. */
const BORDER = 12;

/** Where borders leave no room, lines run in the middle between the columns. */
function inside({ left, right }: { left: number; right: number }) {
  const middle = (left + right) / 2;
  return right - left > 2 * BORDER
    ? { left: left + BORDER, right: right - BORDER }
    : { left: middle - 1, right: middle + 1 };
}
