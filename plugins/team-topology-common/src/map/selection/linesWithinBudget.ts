import { bundleEdges } from '../layout/bundleEdges';
import { SelectedEdge } from './MapSelection';

/** More shapes than these on one line, and the line is longer than the map. */
const MOST_ON_A_LINE = 12;

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
