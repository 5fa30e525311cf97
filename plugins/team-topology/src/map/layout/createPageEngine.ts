import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { GraphTooLargeError, LayoutEngine } from './LayoutEngine';
import { layoutWith } from './layoutWith';

/**
 * How many edges are laid out at most. Nothing can stop a layout on the page's
 * own thread, and the time it takes grows faster than the number of edges.
 */
export const PAGE_EDGE_LIMIT = 80;

/**
 * ELK on the page's own thread, for browsers and content security policies
 * that allow no worker. It is loaded only when it is needed.
 */
export async function createPageEngine(): Promise<LayoutEngine> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const elk = new ELK();
  return {
    layout: async graph => {
      if (edgeCount(graph) > PAGE_EDGE_LIMIT) {
        throw new GraphTooLargeError(
          `More than ${PAGE_EDGE_LIMIT} edges need a Web Worker`,
        );
      }
      return layoutWith(elk, graph);
    },
    dispose: () => {},
  };
}

function edgeCount({ edges = [], children = [] }: LayoutGraph): number {
  return children.reduce((sum, child) => sum + edgeCount(child), edges.length);
}
