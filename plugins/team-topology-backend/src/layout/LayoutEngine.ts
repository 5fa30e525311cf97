import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Gives every node and edge of a graph its place.
 */
export interface LayoutEngine {
  /** Returns a copy of the graph with positions; the graph itself stays as it is. */
  layout(graph: LayoutGraph): Promise<LayoutGraph>;
}
