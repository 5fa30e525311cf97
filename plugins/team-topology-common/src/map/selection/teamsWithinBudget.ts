import { byText } from './byText';
import { STATES_IN_FORCE } from './interactionEdges';
import { SelectedEdge, SelectedTeam } from './MapSelection';

/**
 * Which teams are drawn when there are more than a map can hold: the one in
 * focus, then its neighbours, then those with the most edges in force, so that
 * as few edges as possible are lost, then by ref. The order decides about the
 * drawing only and is shown to nobody.
 */
export function teamsWithinBudget(
  teams: SelectedTeam[],
  edges: SelectedEdge[],
  options: { nodeBudget: number; focus?: string },
): SelectedTeam[] {
  const { focus, nodeBudget } = options;
  if (teams.length <= nodeBudget) {
    return teams;
  }

  const edgeCount = new Map<string, number>();
  const nearness = new Map<string, number>();
  for (const { from, to, state } of edges) {
    for (const [end, other] of [
      [from, to],
      [to, from],
    ]) {
      if (STATES_IN_FORCE.includes(state)) {
        edgeCount.set(end, (edgeCount.get(end) ?? 0) + 1);
      }
      if (other === focus) {
        nearness.set(end, 1);
      }
    }
  }
  if (focus !== undefined) {
    nearness.set(focus, 2);
  }

  const count = (counts: Map<string, number>, team: SelectedTeam) =>
    counts.get(team.ref) ?? 0;
  return [...teams]
    .sort(
      (a, b) =>
        count(nearness, b) - count(nearness, a) ||
        count(edgeCount, b) - count(edgeCount, a) ||
        byText(a.ref, b.ref),
    )
    .slice(0, Math.max(0, Math.floor(nodeBudget)))
    .sort((a, b) => byText(a.ref, b.ref));
}
