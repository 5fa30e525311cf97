import { ScenePoint } from '../MapScene';

/** A place on a line and the direction in which the line passes there. */
export interface LinePlace extends ScenePoint {
  /** In radians; 0 is to the right, a quarter turn is downwards. */
  angle: number;
}

/** The place on a line through points that is nearest to a point. */
export function nearestPlaceOnLine(
  points: ScenePoint[],
  target: ScenePoint,
): LinePlace {
  let best: LinePlace = { ...points[0], angle: 0 };
  let bestDistance = Infinity;
  for (const [index, end] of points.slice(1).entries()) {
    const start = points[index];
    const dx = end.x - start.x;
    const dy = end.y - start.y;
    const length = Math.hypot(dx, dy);
    if (length > 0) {
      const along =
        ((target.x - start.x) * dx + (target.y - start.y) * dy) / length ** 2;
      const clamped = Math.min(1, Math.max(0, along));
      const x = start.x + clamped * dx;
      const y = start.y + clamped * dy;
      const distance = Math.hypot(target.x - x, target.y - y);
      // A hair of tolerance keeps the first of two equally near segments.
      if (distance < bestDistance - 1e-6) {
        bestDistance = distance;
        best = { x, y, angle: Math.atan2(dy, dx) };
      }
    }
  }
  return best;
}

/** The place half-way along a line. */
export function middleOfLine(points: ScenePoint[]): ScenePoint {
  const lengths = points
    .slice(1)
    .map((end, index) =>
      Math.hypot(end.x - points[index].x, end.y - points[index].y),
    );
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    if (length > 0 && rest <= length) {
      const start = points[index];
      const end = points[index + 1];
      return {
        x: start.x + ((end.x - start.x) * rest) / length,
        y: start.y + ((end.y - start.y) * rest) / length,
      };
    }
    rest -= length;
  }
  return points[0];
}
