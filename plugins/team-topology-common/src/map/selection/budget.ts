import { isMutual } from '../../kinds/constants';
import { STATES_IN_FORCE } from './interactionEdges';
import { byText, SelectedEdge, SelectedTeam } from './MapSelection';

/**
 * How many teams a map draws unless somebody says otherwise. Its layout takes
 * about a second; twice as many take several times as long, and nobody can
 * read them.
 * @public
 */
export const DEFAULT_NODE_BUDGET = 120;

/**
 * How many lines a map draws at most, whatever its budget of teams: between
 * 120 teams, 400 lines take up to a second, and nobody can follow more.
 * @public
 */
export const DEFAULT_LINE_BUDGET = 400;

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

/** More shapes than these on one line, and the line is longer than the map. */
export const MOST_ON_A_LINE = 12;

/**
 * Which edges are drawn when there are more lines than a layout can place: the
 * time it takes and the memory grow with their number, and nobody can follow
 * them. Those of the team in focus come first, and then every team keeps some.
 */
export function linesWithinBudget(
  edges: SelectedEdge[],
  options: { lineBudget: number; focus?: string },
): SelectedEdge[] {
  const { lineBudget, focus } = options;
  if (lineBudget === Infinity) {
    return edges;
  }
  const bundles = bundleEdges(edges);
  const counts = new Map<string, number>();
  const next = (end: string) => {
    const count = counts.get(end) ?? 0;
    counts.set(end, count + 1);
    return count;
  };
  const ranked = bundles.map(bundle => ({
    bundle,
    isNear: [bundle.from, bundle.to].includes(focus ?? ''),
    // How many lines one of its ends has before it.
    rank: Math.min(next(bundle.from), next(bundle.to)),
  }));
  const kept =
    bundles.length <= lineBudget
      ? ranked
      : ranked
          .sort(
            (a, b) => Number(b.isNear) - Number(a.isNear) || a.rank - b.rank,
          )
          .slice(0, lineBudget);
  const drawn = new Set(
    kept.flatMap(({ bundle }) => bundle.edges.slice(0, MOST_ON_A_LINE)),
  );
  return edges.filter(edge => drawn.has(edge));
}

/**
 * Interactions that share a line: those between the same two teams, in the
 * same direction and mode. Each keeps its own shape.
 */
export interface EdgeBundle {
  id: string;
  /** The ends of the line; `to` is where X-as-a-Service is consumed. */
  from: string;
  to: string;
  edges: SelectedEdge[];
}

/** Puts edges into bundles, in the order of their ids. */
export function bundleEdges(edges: readonly SelectedEdge[]): EdgeBundle[] {
  const bundles = new Map<string, EdgeBundle>();
  for (const edge of edges) {
    const { from, to } = lineEnds(edge);
    const id = `line:${from}->${to}|${edge.mode}`;
    const bundle = bundles.get(id);
    if (bundle) {
      bundle.edges.push(edge);
    } else {
      bundles.set(id, { id, from, to, edges: [edge] });
    }
  }
  return [...bundles.values()];
}

/** What has no direction has its ends put in order. */
function lineEnds({ mode, from, to }: SelectedEdge) {
  return isMutual(mode) && to < from ? { from: to, to: from } : { from, to };
}
