import { OrgModel } from '../../model/OrgModel';
import { layoutMap } from '../layout/layoutMap';
import { frameOf } from '../layout/MapFrame';
import { placeColumns } from '../layout/placeColumns';
import { MapFilter, MapScene } from '../MapScene';
import { selectMap } from '../selection/selectMap';
import { toScene } from './toScene';

/**
 * The teams and groupings of `buildMapScene`, at about their places and without
 * a connection: what can be shown while a large map is laid out.
 *
 * @public
 */
export async function buildTeamScene(
  model: OrgModel,
  options: { filter: MapFilter; nodeBudget: number },
): Promise<MapScene> {
  const { filter, nodeBudget } = options;
  const selection = selectMap(model, filter, { nodeBudget });
  const frame = frameOf(model, filter, { selection, nodeBudget });
  const teams = { ...selection, edges: [], dropped: [], contested: [] };
  const layout = await layoutMap(teams, frame, async graph =>
    placeColumns(graph),
  );
  return toScene(teams, layout);
}
