import { SceneBox, ScenePoint } from '../MapScene';
import { round } from './round';

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
