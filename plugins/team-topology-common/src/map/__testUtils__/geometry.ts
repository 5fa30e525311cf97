import { SceneBox, ScenePoint } from '../MapScene';

/** Whether two boxes share any area. */
export function overlap(a: SceneBox, b: SceneBox): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** Whether a box lies within another. */
export function contains(outer: SceneBox, inner: SceneBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The coordinate pairs of a path that consists of M, L, Q and Z only. */
export function pathPoints(path: string): ScenePoint[] {
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) =>
    Number(text),
  );
  const points: ScenePoint[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: numbers[index], y: numbers[index + 1] });
  }
  return points;
}

/** How far a point is from the border of a box or its inside. */
export function distanceToBox(point: ScenePoint, box: SceneBox): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}
