import { LayoutEngine } from './LayoutEngine';
import { layoutWith } from './layoutWith';

/**
 * ELK on the page's own thread, for browsers and content security policies
 * that allow no worker. It is loaded only when it is needed; the node budget
 * of the map bounds how long it holds the page up.
 */
export async function createPageEngine(): Promise<LayoutEngine> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js');
  const elk = new ELK();
  return { layout: graph => layoutWith(elk, graph), dispose: () => {} };
}
