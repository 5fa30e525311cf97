import ELK from 'elkjs/lib/elk.bundled.js';
import { LayoutGraph } from '../layout/LayoutGraph';

const elk = new ELK();

/** Lays a graph out with the real elkjs, as the backend and the browser do. */
export async function elkLayout(graph: LayoutGraph): Promise<LayoutGraph> {
  const copy: LayoutGraph = JSON.parse(JSON.stringify(graph));
  return elk.layout(copy);
}
