import { SceneBox, ScenePoint } from '../MapScene';

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
