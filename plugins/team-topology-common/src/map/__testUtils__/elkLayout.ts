import ELK from 'elkjs/lib/elk.bundled.js';
import { LayoutFunction } from '../layout/layoutMap';

const elk = new ELK();

/** Lays a graph out with the real elkjs, as the backend and the browser do. */
export const elkLayout: LayoutFunction = graph => elk.layout(graph);
