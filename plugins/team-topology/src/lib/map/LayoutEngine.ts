import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';

/** Something that gives the nodes and edges of a graph their places. */
export interface LayoutEngine {
  /** Resolves with the same graph, with positions. */
  layout(graph: LayoutGraph): Promise<LayoutGraph>;
  /** Stops whatever is running; the engine is not used again. */
  dispose(): void;
}
