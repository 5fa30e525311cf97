import { SceneBox, ScenePoint } from '../MapScene';

/** What lies around a place. */
export interface Surroundings {
  /** Nothing may lie on these. */
  taken: SceneBox[];
  /** It is better not to lie on these. */
  avoided: SceneBox[];
  /** Lines that it is better not to cut. */
  lines: ScenePoint[][];
  /** Whether a place is good in other ways. */
  suits(box: SceneBox): boolean;
}

/** The distance from one place that is tried to the next. */
const STEP = 14;

/** How far away a place may be, in steps; further away it belongs to nobody. */
const MOST_STEPS = 40;

/** How much further it may be to a place where nothing is avoided, in steps. */
const DETOUR = 14;

/** The space around what is placed. */
const CLEARANCE = 6;

/**
 * The place nearest to a point at which something of a size lies on nothing,
 * within a part of the scene. The same surroundings give the same place.
 */
export function findFreePlace(
  target: ScenePoint,
  size: { width: number; height: number },
  options: Surroundings & { within: SceneBox },
): SceneBox | undefined {
  const { within, taken, avoided, lines, suits } = options;
  const segments = lines.flatMap(toSegments);
  let second: { box: SceneBox; steps: number } | undefined;
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    if (second && steps > second.steps + DETOUR) {
      break;
    }
    for (const { x, y } of ring(steps)) {
      const box = {
        x: target.x - size.width / 2 + x,
        y: target.y - size.height / 2 + y,
        ...size,
      };
      const around = grow(box, CLEARANCE);
      if (
        isInside(box, within) &&
        !taken.some(other => overlaps(around, other))
      ) {
        const isClear =
          !avoided.some(other => overlaps(around, other)) &&
          !segments.some(segment => overlapsLine(around, segment)) &&
          suits(box);
        if (isClear) {
          return box;
        }
        second ??= { box, steps };
      }
    }
  }
  return second?.box;
}

/** The points of a square around the middle, the nearest first. */
function ring(steps: number): ScenePoint[] {
  if (steps === 0) {
    return [{ x: 0, y: 0 }];
  }
  const points: ScenePoint[] = [];
  for (let along = -steps; along <= steps; along++) {
    for (const side of [-steps, steps]) {
      points.push({ x: along * STEP, y: side * STEP });
      if (Math.abs(along) < steps) {
        points.push({ x: side * STEP, y: along * STEP });
      }
    }
  }
  return points.sort(
    (a, b) =>
      Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || a.y - b.y || a.x - b.x,
  );
}

/** Level and upright pieces of a line are boxes without a height or width. */
function toSegments(points: ScenePoint[]): SceneBox[] {
  return points.slice(1).map((end, index) => {
    const start = points[index];
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(end.x - start.x),
      height: Math.abs(end.y - start.y),
    };
  });
}

function grow({ x, y, width, height }: SceneBox, by: number): SceneBox {
  return {
    x: x - by,
    y: y - by,
    width: width + 2 * by,
    height: height + 2 * by,
  };
}

function isInside(box: SceneBox, outer: SceneBox): boolean {
  return (
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}

function overlaps(a: SceneBox, b: SceneBox): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** A line of no width lies on a box as soon as it passes through. */
function overlapsLine(box: SceneBox, line: SceneBox): boolean {
  return (
    box.x <= line.x + line.width &&
    line.x <= box.x + box.width &&
    box.y <= line.y + line.height &&
    line.y <= box.y + box.height
  );
}
