import { OrgModel } from '../../model/OrgModel';
import { LayoutGraph } from '../layout/LayoutGraph';
import { toLayoutGraph } from '../layout/toLayoutGraph';
import { MapFilter, MapScene } from '../MapScene';
import { selectMap } from '../selection/selectMap';
import { toScene } from './toScene';

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
