import { EdgeRoute } from '../layout/readLayout';
import { SceneEdge, ScenePoint } from '../MapScene';
import { SelectedEdge } from '../selection';
import { interactionShape, interactionShapeBox } from './interactionShape';
import { polylinePath } from './paths';
import { middleOfLine, nearestPlaceOnLine } from './pointOnLine';
import { round } from './round';

const CORNER_RADIUS = 8;

/** Draws one edge: its line and the interaction shape on it. */
export function toSceneEdge(
  edge: SelectedEdge,
  route: EdgeRoute,
  origin: ScenePoint,
): SceneEdge {
  const points = withoutRepeats(
    route.points.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y })),
  );
  const wanted = route.shapeCenter && {
    x: route.shapeCenter.x + origin.x,
    y: route.shapeCenter.y + origin.y,
  };
  const place = nearestPlaceOnLine(points, wanted ?? middleOfLine(points));
  const box = interactionShapeBox(edge.mode, place);
  return {
    ...edge,
    line: polylinePath(points, CORNER_RADIUS),
    shape: interactionShape(edge.mode, place),
    shapeBox: {
      x: round(box.x),
      y: round(box.y),
      width: round(box.width),
      height: round(box.height),
    },
  };
}

function withoutRepeats(points: ScenePoint[]): ScenePoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });
}
