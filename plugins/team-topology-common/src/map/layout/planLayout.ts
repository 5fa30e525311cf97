import { MapSelection } from '../selection';
import { bundleEdges, EdgeBundle } from './bundleEdges';
import { GroupingTree } from './GroupingTree';
import { findLooseTeams, Looseness } from './looseTeams';
import { orderContainers } from './orderContainers';

/**
 * A bundle with the way it is laid out.
 *
 * - `line`: from the left end to the right end, with the shapes on it
 * - `bracket`: between two ends that both stand at the right edge; the shapes
 *   are a node on their left, from which a line leads to each
 */
export interface PlannedBundle extends EdgeBundle {
  form: 'line' | 'bracket';
  /** The ends in the order of the layout. */
  left: string;
  right: string;
  /** The grouping that holds the node of a bracket, if one holds both ends. */
  container?: string;
}

/** Everything that the layout graph and the scene must agree upon. */
export interface LayoutPlan {
  bundles: PlannedBundle[];
  looseness: Looseness;
  tree: GroupingTree;
  /** Whether a team is stream-aligned or a grouping contains such a team. */
  isStream(ref: string): boolean;
}

/** Plans how a selection is laid out. The same selection gives the same plan. */
export function planLayout(selection: MapSelection): LayoutPlan {
  const tree = GroupingTree.create(selection);
  const streams = new Set<string>();
  for (const { ref, type } of selection.teams) {
    if (type === 'stream-aligned') {
      [ref, ...tree.around(ref)].forEach(item => streams.add(item));
    }
  }

  const containerOf = (ref: string) => tree.rootOf(ref);
  const isStream = (ref: string) => streams.has(ref);
  const bundles = bundleEdges(selection.edges);
  const order = orderContainers(
    [
      ...new Set(
        bundles.flatMap(({ from, to }) => [from, to]).map(containerOf),
      ),
    ],
    bundles
      .filter(({ edges }) => edges[0].mode !== 'collaboration')
      .map(({ from, to }) => ({
        from: containerOf(from),
        to: containerOf(to),
      })),
  );

  const rank = (ref: string) => {
    const container = containerOf(ref);
    return (isStream(container) ? order.size : 0) + (order.get(container) ?? 0);
  };
  const runsBackwards = (from: string, to: string) =>
    containerOf(from) === containerOf(to)
      ? isStream(from) && !isStream(to)
      : rank(to) < rank(from);
  return {
    looseness: findLooseTeams(selection),
    tree,
    isStream,
    bundles: bundles.map(bundle => {
      const { from, to } = bundle;
      const backwards = runsBackwards(from, to);
      return {
        ...bundle,
        form: isStream(from) && isStream(to) ? 'bracket' : 'line',
        left: backwards ? to : from,
        right: backwards ? from : to,
        container: tree.commonOf(from, to),
      };
    }),
  };
}
