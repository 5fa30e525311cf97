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
