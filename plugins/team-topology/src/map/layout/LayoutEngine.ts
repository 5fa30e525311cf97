import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';

/** Something that gives the nodes and edges of a graph their places. */
export interface LayoutEngine {
  /**
   * Resolves with the same graph, with positions.
   * @throws EngineUnavailableError where the engine itself does not work
   */
  layout(graph: LayoutGraph): Promise<LayoutGraph>;
  /** Stops whatever is running; the engine is not used again. */
  dispose(): void;
}

/** The engine could not be started, whatever the graph is. */
export class EngineUnavailableError extends Error {
  name = 'EngineUnavailableError';
}

/** The graph is more than the engine can lay out in the time that it has. */
export class GraphTooLargeError extends Error {
  name = 'GraphTooLargeError';
}
