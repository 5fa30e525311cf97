import { PlannedBundle } from '../layout/planLayout';
import { LayoutResult } from '../layout/readLayout';
import { bracketLineIds } from '../layout/toLayoutGraph';
import { SceneEdge, ScenePoint } from '../MapScene';
import {
  LinePlace,
  middleOfLine,
  nearestPlaceOnLine,
  polylinePath,
  round,
} from '../shapes/geometry';
import {
  interactionShape,
  interactionShapeBox,
  shapeRow,
} from '../shapes/interactionShape';

const CORNER_RADIUS = 8;

/** A line from the one end of a bundle to the other and the middle of its shapes. */
interface BundleLine {
  points: ScenePoint[];
  middle: LinePlace;
  direction: 'horizontal' | 'vertical';
}

/** Draws the edges of a bundle: they share a line, and each has its shape. */
export function toSceneEdges(
  bundle: PlannedBundle,
  result: LayoutResult,
): SceneEdge[] {
  const bundleLine =
    bundle.form === 'bracket'
      ? bracketLine(bundle, result)
      : straightLine(bundle, result);
  if (!bundleLine) {
    return [];
  }
  const { points, middle, direction } = bundleLine;
  const line = polylinePath(points, CORNER_RADIUS);
  const { offsets } = shapeRow(bundle.edges, direction);
  return bundle.edges.map((edge, index) => {
    const along = offsets[index];
    const place =
      direction === 'horizontal'
        ? { ...middle, x: middle.x + along }
        : { ...middle, y: middle.y + along };
    const box = interactionShapeBox(edge.mode, place);
    return {
      ...edge,
      line,
      shape: interactionShape(edge.mode, place),
      shapeBox: {
        x: round(box.x),
        y: round(box.y),
        width: round(box.width),
        height: round(box.height),
      },
    };
  });
}

function straightLine(
  { id, from, left }: PlannedBundle,
  { routes }: LayoutResult,
): BundleLine | undefined {
  const route = routes.get(id);
  if (!route?.points.length) {
    return undefined;
  }
  const { points: leftToRight, shapes } = route;
  const room = shapes && {
    x: shapes.x + shapes.width / 2,
    y: shapes.y + shapes.height / 2,
  };
  const points = from === left ? leftToRight : [...leftToRight].reverse();
  const middle = nearestPlaceOnLine(points, room ?? middleOfLine(points));
  return { points, middle, direction: 'horizontal' };
}

/** Both lines of a bracket are led on to the middle of its node and joined. */
function bracketLine(
  { id, from, left }: PlannedBundle,
  { routes, boxes }: LayoutResult,
): BundleLine | undefined {
  const box = boxes.get(id);
  const [toLeft, toRight] = bracketLineIds(id).map(
    lineId => routes.get(lineId)?.points ?? [],
  );
  if (!box || !toLeft.length || !toRight.length) {
    return undefined;
  }
  const [toFrom, toTo] = from === left ? [toLeft, toRight] : [toRight, toLeft];
  const x = box.x + box.width / 2;
  const points = [
    ...[...toFrom].reverse(),
    { x, y: toFrom[0].y },
    { x, y: toTo[0].y },
    ...toTo,
  ];
  const downwards = toTo[0].y > toFrom[0].y;
  const angle = ((downwards ? 1 : -1) * Math.PI) / 2;
  const middle = { x, y: box.y + box.height / 2, angle };
  return { points, middle, direction: 'vertical' };
}
