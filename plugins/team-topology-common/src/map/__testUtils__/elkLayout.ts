import ELK from 'elkjs/lib/elk.bundled.js';
import { LayoutGraph } from '../layout';

/** Lays a graph out with the real elkjs, as the backend and the browser do. */
export async function elkLayout(graph: LayoutGraph): Promise<LayoutGraph> {
  const laidOut = await new ELK().layout(JSON.parse(JSON.stringify(graph)));
  return JSON.parse(JSON.stringify(laidOut));
}
