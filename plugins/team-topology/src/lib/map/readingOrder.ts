import { SceneTeam } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Teams from left to right, as value flows, and within a column from top to
 * bottom.
 */
export function readingOrder(teams: SceneTeam[]): SceneTeam[] {
  return [...teams].sort(
    (a, b) =>
      a.box.x - b.box.x ||
      a.box.y - b.box.y ||
      (a.ref < b.ref ? -1 : Number(a.ref > b.ref)),
  );
}
