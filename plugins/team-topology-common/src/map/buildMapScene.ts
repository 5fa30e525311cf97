import { OrgModel } from '../model';
import { LayoutGraph, toLayoutGraph } from './layout';
import { MapFilter, MapScene } from './MapScene';
import { toScene } from './scene';
import { selectMap } from './selection';

/**
 * Computes the position of every node and the way of every edge of a graph,
 * such as the `layout` method of elkjs.
 * @public
 */
export type LayoutFunction = (graph: LayoutGraph) => Promise<LayoutGraph>;

/**
 * Draws an organisation: selects, lays out and shapes.
 *
 * @public
 */
export async function buildMapScene(
  model: OrgModel,
  options: {
    filter: MapFilter;
    nodeBudget: number;
    layout: LayoutFunction;
  },
): Promise<MapScene> {
  const { filter, nodeBudget, layout } = options;
  const selection = selectMap(model, filter, { nodeBudget });
  return toScene(selection, await layout(toLayoutGraph(selection)));
}
