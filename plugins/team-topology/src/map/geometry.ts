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
/** The scene has an empty border of its own. */
const EDGE = 4;
/** Below this zoom the names of teams cannot be read. */
const SMALLEST_READABLE = 0.35;

/** What floats over the view at its edges. */
export interface MapInsets {
  top: number;
  bottom: number;
}

const NO_INSETS: MapInsets = { top: 0, bottom: 0 };

/** Shows the whole scene in the middle of the view. */
export function fitTransform(
  scene: MapSize,
  view: MapSize,
  { top, bottom }: MapInsets = NO_INSETS,
): MapTransform {
  const free = view.height - top - bottom;
  const k = Math.min(
    LARGEST_FIT,
    Math.max(1, view.width - 2 * EDGE) / Math.max(1, scene.width),
    Math.max(1, free - 2 * EDGE) / Math.max(1, scene.height),
  );
  return {
    k,
    x: (view.width - scene.width * k) / 2,
    y: top + (free - scene.height * k) / 2,
  };
}

/** How large the name of a team is on the screen at least when a map opens, in pixels. */
const READABLE = 11;

/** The zoom at which the smallest name of a scene can be read. */
export function readableZoom(scene: { teams: { fontSize: number }[] }): number {
  const smallest = Math.min(...scene.teams.map(({ fontSize }) => fontSize));
  return Number.isFinite(smallest)
    ? Math.min(LARGEST_FIT, READABLE / smallest)
    : 0;
}

/**
 * How a map opens: the whole of it beside what floats over it, or else under
 * it, and where names would be too small to be read then, its beginning.
 */
export function openTransform(
  scene: MapSize,
  view: MapSize,
  { insets, readable }: { insets: MapInsets; readable: number },
): MapTransform {
  const beside = fitTransform(scene, view, insets);
  if (beside.k >= readable) {
    return beside;
  }
  const under = fitTransform(scene, view);
  if (under.k >= readable) {
    return under;
  }
  const start = (length: number, available: number, inset: number) =>
    length + 2 * EDGE <= available
      ? inset + (available - length) / 2
      : inset + EDGE;
  return {
    k: readable,
    x: start(scene.width * readable, view.width, 0),
    y: start(
      scene.height * readable,
      view.height - insets.top - insets.bottom,
      insets.top,
    ),
  };
}

/** The part of a scene that is in view, in its own coordinates. */
export function visibleBox(
  { x, y, k }: MapTransform,
  scene: MapSize,
  view: MapSize,
): SceneBox {
  const clamp = (value: number, most: number) =>
    Math.min(Math.max(0, value), most);
  const left = clamp(-x / k, scene.width);
  const top = clamp(-y / k, scene.height);
  return {
    x: left,
    y: top,
    width: clamp((view.width - x) / k, scene.width) - left,
    height: clamp((view.height - y) / k, scene.height) - top,
  };
}

/** Whether nothing of a scene is outside of the view, but for its empty border. */
export function isAllInView(
  transform: MapTransform,
  scene: MapSize,
  view: MapSize,
): boolean {
  const { x, y, width, height } = visibleBox(transform, scene, view);
  return (
    x <= MARGIN &&
    y <= MARGIN &&
    x + width >= scene.width - MARGIN &&
    y + height >= scene.height - MARGIN
  );
}

/**
 * How far a map may be moved by a wheel: as long as there is something to
 * come. Beyond that the wheel is the page's.
 */
export function panWithin(
  { x, y, k }: MapTransform,
  by: { x: number; y: number },
  scene: MapSize,
  view: MapSize,
): { x: number; y: number } {
  const along = (
    start: number,
    length: number,
    available: number,
    wanted: number,
  ) => {
    const least = Math.min(0, available - length) - MARGIN;
    const most = Math.max(0, available - length) + MARGIN;
    return wanted < 0
      ? Math.max(wanted, Math.min(0, least - start))
      : Math.min(wanted, Math.max(0, most - start));
  };
  return {
    x: along(x, scene.width * k, view.width, by.x),
    y: along(y, scene.height * k, view.height, by.y),
  };
}

/**
 * Shows a box with what is around it. It zooms out until both fit, but not so
 * far that names cannot be read any more; it zooms in only from farther away
 * than that. The box itself is always in view.
 */
export function frameTransform(
  transform: MapTransform,
  {
    around,
    box,
    readable = SMALLEST_READABLE,
  }: { around: SceneBox; box: SceneBox; readable?: number },
  view: MapSize,
): MapTransform {
  const fitting = Math.min(
    1,
    (view.width - 2 * MARGIN) / Math.max(1, around.width),
    (view.height - 2 * MARGIN) / Math.max(1, around.height),
  );
  const wanted = Math.max(readable, fitting);
  if (transform.k < readable) {
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
