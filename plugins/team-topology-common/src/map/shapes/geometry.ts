import { SceneBox, ScenePoint } from '../MapScene';

/** A closed polygon, as SVG path data. */
export function polygonPath(points: ScenePoint[]): string {
  return `M${points.map(coordinates).join('L')}Z`;
}

/** A rectangle with round corners, or square ones where the radius is 0. */
export function roundedRectanglePath(box: SceneBox, radius: number): string {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  if (radius <= 0) {
    return polygonPath([
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ]);
  }
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (endX: number, endY: number) =>
    `A${round(r)} ${round(r)} 0 0 1 ${round(endX)} ${round(endY)}`;
  return [
    `M${round(x + r)} ${round(y)}`,
    `H${round(right - r)}${arc(right, y + r)}`,
    `V${round(bottom - r)}${arc(right - r, bottom)}`,
    `H${round(x + r)}${arc(x, bottom - r)}`,
    `V${round(y + r)}${arc(x + r, y)}Z`,
  ].join('');
}

/** A circle, as SVG path data. */
export function circlePath(center: ScenePoint, radius: number): string {
  const r = round(radius);
  const left = coordinates({ x: center.x - radius, y: center.y });
  const right = coordinates({ x: center.x + radius, y: center.y });
  return `M${left}A${r} ${r} 0 0 1 ${right}A${r} ${r} 0 0 1 ${left}Z`;
}

/** A line through points whose corners are rounded off. */
export function polylinePath(points: ScenePoint[], radius: number): string {
  const [first, ...rest] = points;
  let path = `M${coordinates(first)}`;
  for (const [index, corner] of rest.slice(0, -1).entries()) {
    const before = points[index];
    const after = points[index + 2];
    const r = Math.min(
      radius,
      distance(before, corner) / 2,
      distance(corner, after) / 2,
    );
    const enter = towards(corner, before, r);
    const leave = towards(corner, after, r);
    path += `L${coordinates(enter)}Q${coordinates(corner)} ${coordinates(
      leave,
    )}`;
  }
  return `${path}L${coordinates(points[points.length - 1])}`;
}

function coordinates({ x, y }: ScenePoint): string {
  return `${round(x)} ${round(y)}`;
}

function distance(a: ScenePoint, b: ScenePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: ScenePoint, to: ScenePoint, by: number): ScenePoint {
  const length = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * by,
    y: from.y + ((to.y - from.y) / length) * by,
  };
}

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
      const gap = Math.hypot(target.x - x, target.y - y);
      // A hair of tolerance keeps the first of two equally near segments.
      if (gap < bestDistance - 1e-6) {
        bestDistance = gap;
        best = { x, y, angle: Math.atan2(dy, dx) };
      }
    }
  }
  return best;
}

/** Whether the straight line from one point to another passes through a box. */
export function crosses(
  from: ScenePoint,
  to: ScenePoint,
  box: SceneBox,
): boolean {
  // The part of the way, from 0 to 1, that lies between the sides of the box.
  let enter = 0;
  let leave = 1;
  for (const [start, length, low, high] of [
    [from.x, to.x - from.x, box.x, box.x + box.width],
    [from.y, to.y - from.y, box.y, box.y + box.height],
  ]) {
    if (length === 0) {
      if (start < low || start > high) {
        return false;
      }
      continue;
    }
    const sides = [(low - start) / length, (high - start) / length];
    enter = Math.max(enter, Math.min(...sides));
    leave = Math.min(leave, Math.max(...sides));
  }
  return enter <= leave;
}

/**
 * Rounds a coordinate to two decimals, so that the output is the same whatever
 * the last bits of a floating-point number are. Never `-0`.
 */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
