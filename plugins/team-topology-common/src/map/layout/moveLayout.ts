import { SceneBox, ScenePoint } from '../MapScene';
import { LayoutResult } from './readLayout';

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
