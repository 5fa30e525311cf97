import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import type { ELK, ElkNode } from 'elkjs/lib/elk-api';

/**
 * Lays a graph out. The casts are for what the two declarations of the same
 * JSON tell differently: ELK's demands ids that it makes itself, and forgets
 * that the answer has the form of the question.
 */
export async function layoutWith(
  elk: ELK,
  graph: LayoutGraph,
): Promise<LayoutGraph> {
  return (await elk.layout(graph as ElkNode)) as LayoutGraph;
}
