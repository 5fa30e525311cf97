import { SceneBox } from '@kumiki/backstage-plugin-team-topology-common';

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
