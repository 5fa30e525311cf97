import { bundleEdges, EdgeBundle } from '../selection/budget';
import { byText, MapSelection } from '../selection/MapSelection';
import { GroupingTree } from './GroupingTree';
import { findLooseTeams, Looseness } from './looseTeams';

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

/** A line that should run from left to right. */
export interface DirectedLine {
  from: string;
  to: string;
}

/**
 * Orders nodes so that few lines run against the order: repeatedly takes away
 * the nodes that nothing leads to (to the front) and those that lead nowhere
 * (to the back), and where only circles are left, the node with the greatest
 * surplus of outgoing lines (after Eades, Lin and Smyth).
 */
export function orderContainers(
  nodes: string[],
  lines: DirectedLine[],
): Map<string, number> {
  const left = new Set([...nodes].sort(byText));
  const front: string[] = [];
  const back: string[] = [];
  while (left.size) {
    const counts = countLines(left, lines);
    const entries = [...left].map(node => ({ node, ...counts(node) }));
    const source = entries.find(({ incoming }) => incoming === 0);
    const sink = entries.find(({ outgoing }) => outgoing === 0);
    if (source) {
      front.push(source.node);
      left.delete(source.node);
    } else if (sink) {
      back.unshift(sink.node);
      left.delete(sink.node);
    } else {
      const [best] = entries.sort(
        (a, b) => b.outgoing - b.incoming - (a.outgoing - a.incoming),
      );
      front.push(best.node);
      left.delete(best.node);
    }
  }
  return new Map([...front, ...back].map((node, index) => [node, index]));
}

function countLines(nodes: Set<string>, lines: DirectedLine[]) {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, number>();
  for (const { from, to } of lines) {
    if (from !== to && nodes.has(from) && nodes.has(to)) {
      outgoing.set(from, (outgoing.get(from) ?? 0) + 1);
      incoming.set(to, (incoming.get(to) ?? 0) + 1);
    }
  }
  return (node: string) => ({
    incoming: incoming.get(node) ?? 0,
    outgoing: outgoing.get(node) ?? 0,
  });
}
