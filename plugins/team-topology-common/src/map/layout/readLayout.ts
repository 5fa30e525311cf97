import { SceneBox, ScenePoint } from '../MapScene';
import { LayoutGraph } from './LayoutGraph';

/** The way of an edge and the room made for its shapes. */
export interface EdgeRoute {
  points: ScenePoint[];
  shapes?: SceneBox;
}

/** What the layout has decided, by id. */
export interface LayoutResult {
  boxes: Map<string, SceneBox>;
  routes: Map<string, EdgeRoute>;
  /** The box around everything. */
  extent: SceneBox;
}

/** Reads positions out of a laid-out graph whose coordinates are absolute. */
export function readLayout(graph: LayoutGraph): LayoutResult {
  const boxes = new Map<string, SceneBox>();
  const routes = new Map<string, EdgeRoute>();
  const visit = (node: LayoutGraph) => {
    for (const child of node.children ?? []) {
      const { id, x = 0, y = 0, width = 0, height = 0 } = child;
      boxes.set(id, { x, y, width, height });
      visit(child);
    }
    for (const edge of node.edges ?? []) {
      const points = (edge.sections ?? []).flatMap(section => [
        section.startPoint,
        ...(section.bendPoints ?? []),
        section.endPoint,
      ]);
      const [label] = edge.labels ?? [];
      const { x, y, width = 0, height = 0 } = label ?? {};
      const shapes =
        x === undefined || y === undefined
          ? undefined
          : { x, y, width, height };
      routes.set(edge.id, {
        points: levelLine(points),
        shapes,
      });
    }
  };
  visit(graph);
  return { boxes, routes, extent: extentOf(boxes, routes) };
}

function extentOf(
  boxes: Map<string, SceneBox>,
  routes: Map<string, EdgeRoute>,
): SceneBox {
  const points: ScenePoint[] = [];
  const shapes = [...routes.values()].flatMap(route => route.shapes ?? []);
  for (const { x, y, width, height } of [...boxes.values(), ...shapes]) {
    points.push({ x, y }, { x: x + width, y: y + height });
  }
  for (const route of routes.values()) {
    points.push(...route.points);
  }
  if (!points.length) {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Moves everything in a layout. */
export function moveLayout(
  { boxes, routes, extent }: LayoutResult,
  by: ScenePoint,
): LayoutResult {
  const movePoint = ({ x, y }: ScenePoint) => ({ x: x + by.x, y: y + by.y });
  const moveBox = (box: SceneBox) => ({ ...box, ...movePoint(box) });
  return {
    boxes: new Map([...boxes].map(([id, box]) => [id, moveBox(box)])),
    routes: new Map(
      [...routes].map(([id, { points, shapes }]) => [
        id,
        {
          points: points.map(movePoint),
          shapes: shapes && moveBox(shapes),
        },
      ]),
    ),
    extent: moveBox(extent),
  };
}

/** A difference that is an inaccuracy of the layout and no bend. */
const TOLERANCE = 3;

/**
 * Makes the nearly horizontal and nearly vertical pieces of a line exactly so:
 * where a line crosses the border of a grouping, the layout is off by a little.
 */
export function levelLine(points: ScenePoint[]): ScenePoint[] {
  const result: ScenePoint[] = [];
  for (const { x, y } of points) {
    const previous = result.at(-1);
    const near = (a: number, b: number) => Math.abs(a - b) < TOLERANCE;
    if (!previous) {
      result.push({ x, y });
    } else if (near(previous.y, y) && !near(previous.x, x)) {
      result.push({ x, y: previous.y });
    } else if (near(previous.x, x) && !near(previous.y, y)) {
      result.push({ x: previous.x, y });
    } else if (!near(previous.x, x)) {
      result.push({ x, y });
    }
  }
  return withoutStraightBends(result);
}

function withoutStraightBends(points: ScenePoint[]): ScenePoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return (
      !before ||
      !after ||
      !(
        (before.x === point.x && point.x === after.x) ||
        (before.y === point.y && point.y === after.y)
      )
    );
  });
}
