import { SceneBox } from '@kumiki/backstage-plugin-team-topology-common';

/** How the scene is moved and scaled to the screen. */
export interface MapTransform {
  x: number;
  y: number;
  k: number;
}

/** A width and a height in CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** The closest zoom: a map of three teams is not blown up to fill the page. */
const LARGEST_FIT = 1.25;
const MARGIN = 24;
/** Below this zoom the names of teams cannot be read. */
const SMALLEST_READABLE = 0.35;

/** Shows the whole scene in the middle of the view. */
export function fitTransform(scene: MapSize, view: MapSize): MapTransform {
  const k = Math.min(
    LARGEST_FIT,
    Math.max(1, view.width - 2 * MARGIN) / Math.max(1, scene.width),
    Math.max(1, view.height - 2 * MARGIN) / Math.max(1, scene.height),
  );
  return {
    k,
    x: (view.width - scene.width * k) / 2,
    y: (view.height - scene.height * k) / 2,
  };
}

/**
 * Shows a box with what is around it. It zooms out until both fit, but not so
 * far that names cannot be read any more; it zooms in only from farther away
 * than that. The box itself is always in view.
 */
export function frameTransform(
  transform: MapTransform,
  { around, box }: { around: SceneBox; box: SceneBox },
  view: MapSize,
): MapTransform {
  const fitting = Math.min(
    1,
    (view.width - 2 * MARGIN) / Math.max(1, around.width),
    (view.height - 2 * MARGIN) / Math.max(1, around.height),
  );
  const wanted = Math.max(SMALLEST_READABLE, fitting);
  if (transform.k < SMALLEST_READABLE) {
    const centred = {
      k: wanted,
      x: view.width / 2 - (box.x + box.width / 2) * wanted,
      y: view.height / 2 - (box.y + box.height / 2) * wanted,
    };
    return fitting < wanted ? centred : revealTransform(centred, around, view);
  }
  const k = Math.min(transform.k, wanted);
  const zoomed = {
    k,
    x: view.width / 2 - ((view.width / 2 - transform.x) * k) / transform.k,
    y: view.height / 2 - ((view.height / 2 - transform.y) * k) / transform.k,
  };
  return revealTransform(revealTransform(zoomed, around, view), box, view);
}

/** The box around boxes; undefined where there are none. */
export function boxAround(boxes: SceneBox[]): SceneBox | undefined {
  if (!boxes.length) {
    return undefined;
  }
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  };
}

/**
 * Moves as little as it takes to bring the box into view, at the same zoom.
 */
export function revealTransform(
  transform: MapTransform,
  box: SceneBox,
  view: MapSize,
): MapTransform {
  const { x, y, k } = transform;
  return {
    k,
    x: x + shift(x + box.x * k, box.width * k, view.width),
    y: y + shift(y + box.y * k, box.height * k, view.height),
  };
}

function shift(start: number, length: number, available: number): number {
  if (start < MARGIN) {
    return MARGIN - start;
  }
  return Math.min(
    0,
    Math.max(MARGIN - start, available - MARGIN - start - length),
  );
}

/** Where an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

interface Placed {
  ref: string;
  box: SceneBox;
}

/** How much worse it is to be off the line than to be further along it. */
const OFF_LINE = 2;

/**
 * The team that somebody means who presses an arrow key: the nearest in that
 * direction, where being straight ahead counts more than being close.
 */
export function nearestTeam<T extends Placed>(
  teams: T[],
  from: Placed,
  direction: Direction,
): T | undefined {
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const start = centre(from.box);

  let best: { team: T; cost: number } | undefined;
  for (const team of teams) {
    const end = centre(team.box);
    const dx = end.x - start.x;
    const dy = end.y - start.y;
    const ahead = sign * (horizontal ? dx : dy);
    const aside = Math.abs(horizontal ? dy : dx);
    if (team.ref !== from.ref && ahead > 0) {
      const cost = ahead + OFF_LINE * aside;
      if (!best || cost < best.cost) {
        best = { team, cost };
      }
    }
  }
  return best?.team;
}

function centre({ x, y, width, height }: SceneBox) {
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * Teams and what is between them from left to right, as value flows, and within a column from top to
 * bottom.
 */
export function readingOrder<T extends { ref: string; box: SceneBox }>(
  items: readonly T[],
): T[] {
  return [...items].sort(
    (a, b) =>
      a.box.x - b.box.x ||
      a.box.y - b.box.y ||
      (a.ref < b.ref ? -1 : Number(a.ref > b.ref)),
  );
}
