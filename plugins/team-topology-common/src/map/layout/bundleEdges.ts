import { SelectedEdge } from '../selection/MapSelection';

/**
 * Interactions that share a line: those between the same two teams, in the
 * same direction and mode, whose lines look alike. Each keeps its own shape.
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
    const look = edge.state === 'overdue' ? 'active' : edge.state;
    const id = `line:${from}->${to}|${edge.mode}|${look}`;
    const bundle = bundles.get(id);
    if (bundle) {
      bundle.edges.push(edge);
    } else {
      bundles.set(id, { id, from, to, edges: [edge] });
    }
  }
  return [...bundles.values()];
}

/** Collaboration has no direction, so its ends are put in order. */
function lineEnds({ mode, from, to }: SelectedEdge) {
  return mode === 'collaboration' && to < from
    ? { from: to, to: from }
    : { from, to };
}
