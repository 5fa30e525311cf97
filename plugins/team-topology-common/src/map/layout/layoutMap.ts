import type { ElkNode } from 'elkjs/lib/elk-api';
import { SceneBox, ScenePoint } from '../MapScene';
import { bundleEdges, EdgeBundle } from '../selection/budget';
import { MapSelection } from '../selection/MapSelection';
import { GROUPING_FONT_SIZE, GROUPING_PADDING } from '../shapes/boxes';
import { shapeRow } from '../shapes/interactionShape';
import { textWidth } from '../shapes/textWidth';
import { groupingBoxes } from './groupingBoxes';
import { GroupingTree } from './GroupingTree';
import { findLooseTeams, Looseness } from './looseTeams';
import { MapFrame } from './MapFrame';
import { placeLooseArea } from './placeLooseArea';
import { PlacedShapes, placeShapes } from './placeShapes';
import { planColumns } from './planColumns';
import { ReadLayout, readLayout } from './readLayout';
import { PlannedGraph, toLayoutGraph } from './toLayoutGraph';
import { Turns } from './Turns';

/**
 * Gives every node of a graph its place and every edge its way, such as the
 * `layout` method of elkjs.
 * @public
 */
export type LayoutFunction = (graph: ElkNode) => Promise<ElkNode>;

/** Where everything of a selection is. */
export interface MapLayout {
  /** Teams and groupings, by ref. */
  boxes: Map<string, SceneBox>;
  bundles: EdgeBundle[];
  /** The ways of the lines from `from` to `to`, by the ids of the bundles. */
  lines: Map<string, ScenePoint[]>;
  shapes: PlacedShapes['places'];
}

/**
 * The room for shapes before a column: a part of the longest row that is ever
 * on a line to it, since a row may begin where other lines still turn. Only
 * where that is not enough on a date, the columns behind move.
 */
const ROOM = { least: 8, share: 0.5, step: 40, growth: 1.25 };

/** How often that is tried; a map that is more crowded cannot be read anyway. */
const MOST_ATTEMPTS = 16;

/** More lines than these are tried a few times only: each attempt takes its time. */
const CROWDED = { lines: 120, attempts: 3, step: 120 };

/** Places the whole frame, and of that what is drawn: nothing in it depends on the date. */
export async function layoutMap(
  selection: MapSelection,
  frame: MapFrame,
  layout: LayoutFunction,
): Promise<MapLayout> {
  const bundles = bundleEdges(selection.edges);
  const tree = GroupingTree.create(frame);
  const looseness = findLooseTeams(frame);
  const depth = Math.max(
    1,
    ...frame.groupings.map(({ ref }) => tree.around(ref).length),
  );
  const { planned, laidOut } = await layOut(frame, {
    ...{ tree, looseness, depth, layout },
  });
  const blocks = frame.groupings.flatMap(item => looseness.blocksIn(item));
  const isCrowded = frame.ties.length > CROWDED.lines;
  const extras = planned.columns.map((_, index) => {
    const rows = frame.ties
      .filter(tie => planned.columnBehind(tie) === index)
      .map(({ edges }) => shapeRow(edges, 'horizontal').length);
    return ROOM.least + ROOM.share * Math.max(0, ...rows);
  });
  const turns = Turns.create();
  for (let attempt = 1; ; attempt++) {
    const placed = readLayout(laidOut, planned, extras);
    for (const { id, packed } of blocks) {
      const corner = placed.boxes.get(id);
      for (const [ref, box] of corner ? packed.boxes : []) {
        placed.boxes.set(ref, moveBy(box, corner));
      }
    }
    for (const [ref, box] of placeLooseArea(frame, looseness, placed)) {
      placed.boxes.set(ref, box);
    }
    const whole = withGroupings(frame, placed);
    const boxes = withGroupings(selection, placed, whole);
    const lines = only(new Set(bundles.map(({ id }) => id)), placed.lines);
    const { places: shapes, squeezed } = await placeShapes(bundles, lines, {
      ...{ isCrowded, turns },
      taken: selection.teams.flatMap(({ ref }) => boxes.get(ref) ?? []),
      titles: selection.groupings.flatMap(({ ref, title }) => {
        const box = boxes.get(ref);
        return box ? [titleBox(box, title)] : [];
      }),
    });
    const attempts = isCrowded ? CROWDED.attempts : MOST_ATTEMPTS;
    // The drawing that follows takes a turn as well.
    await turns.take();
    if (squeezed.length === 0 || attempt === attempts) {
      return { boxes, bundles, lines, shapes };
    }
    const step = isCrowded ? CROWDED.step : ROOM.step;
    for (const index of new Set(squeezed.map(planned.columnBehind))) {
      extras[index] = extras[index] * ROOM.growth + step;
    }
  }
}

/** How far what is below a grouping is from it, where no lines pass in between. */
const CLEARANCE = 60;

/** No lines take more. */
const MOST_CLEARANCE = 5000;

/** Lays out until there is room for the lines above what is below a grouping. */
async function layOut(
  frame: MapFrame,
  options: {
    tree: GroupingTree;
    looseness: Looseness;
    depth: number;
    layout: LayoutFunction;
  },
): Promise<{ planned: PlannedGraph; laidOut: ElkNode }> {
  const { depth, layout } = options;
  for (let clearance = CLEARANCE; ; clearance *= 2) {
    const columns = planColumns(frame, { ...options, clearance });
    const planned = toLayoutGraph(columns, frame.ties, depth);
    const laidOut = columns.length
      ? await layout(planned.graph)
      : planned.graph;
    const { boxes } = readLayout(
      laidOut,
      planned,
      columns.map(() => 0),
    );
    const items = columns.flatMap(({ items: own }) =>
      own.map(item => ({ ...item, ...boxes.get(item.id) })),
    );
    const bottom = Math.max(
      ...items.map(({ role, y = 0, height }) =>
        role ? -Infinity : y + height,
      ),
    );
    const isFree = items.every(
      ({ role, y = 0 }) =>
        role !== 'below' || y > bottom + (depth + 1) * GROUPING_PADDING.bottom,
    );
    if (isFree || clearance > MOST_CLEARANCE) {
      return { planned, laidOut };
    }
  }
}

function only<T>(ids: ReadonlySet<string>, items: ReadonlyMap<string, T>) {
  return new Map([...items].filter(([id]) => ids.has(id)));
}

function moveBy(box: SceneBox, by: ScenePoint = { x: 0, y: 0 }): SceneBox {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

/** The boxes of some teams, and of groupings around them. */
function withGroupings(
  part: Pick<MapSelection, 'teams' | 'groupings'>,
  { boxes, streams }: ReadLayout,
  empty: ReadonlyMap<string, SceneBox> = new Map(),
): Map<string, SceneBox> {
  const teams = new Set(part.teams.map(({ ref }) => ref));
  return new Map([
    ...only(teams, boxes),
    ...groupingBoxes(part, boxes, { lastColumn: streams, empty }),
  ]);
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
