import { OrgModel } from '../../model/OrgModel';
import { LayoutFunction, layoutMap } from '../layout/layoutMap';
import { frameOf } from '../layout/MapFrame';
import { MapFilter, MapScene } from '../MapScene';
import { selectMap } from '../selection/selectMap';
import { toScene } from './toScene';

/**
 * Draws an organisation: selects, lays out and shapes. A team that does not
 * change has the same place on every date.
 *
 * @public
 */
export async function buildMapScene(
  model: OrgModel,
  options: { filter: MapFilter; nodeBudget: number; layout: LayoutFunction },
): Promise<MapScene> {
  const { filter, nodeBudget, layout } = options;
  const selection = selectMap(model, filter, { nodeBudget });
  const frame = frameOf(model, filter, { selection, nodeBudget });
  return toScene(selection, await layoutMap(selection, frame, layout));
}
