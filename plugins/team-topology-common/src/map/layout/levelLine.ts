import { ScenePoint } from '../MapScene';

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
