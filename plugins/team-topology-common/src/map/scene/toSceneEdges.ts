import { ShapePlace } from '../layout/placeShapes';
import { SceneEdge, ScenePoint } from '../MapScene';
import { EdgeBundle } from '../selection/budget';
import { polylinePath, round } from '../shapes/geometry';
import {
  interactionShape,
  interactionShapeBox,
  shapeRow,
} from '../shapes/interactionShape';

const CORNER_RADIUS = 8;

/** Draws the edges of a bundle: they share a line, and each has its shape. */
export function toSceneEdges(
  bundle: EdgeBundle,
  { points, place }: { points?: ScenePoint[]; place?: ShapePlace },
): SceneEdge[] {
  if (!points || points.length < 2 || !place) {
    return [];
  }
  const { middle, direction } = place;
  const line = polylinePath(points, CORNER_RADIUS);
  const { offsets } = shapeRow(bundle.edges, direction);
  return bundle.edges.map((edge, index) => {
    const along = offsets[index];
    const own =
      direction === 'horizontal'
        ? { ...middle, x: middle.x + along }
        : { ...middle, y: middle.y + along };
    const box = interactionShapeBox(edge.mode, own);
    return {
      ...edge,
      line,
      shape: interactionShape(edge.mode, own),
      shapeBox: {
        x: round(box.x),
        y: round(box.y),
        width: round(box.width),
        height: round(box.height),
      },
    };
  });
}
