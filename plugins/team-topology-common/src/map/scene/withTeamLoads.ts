import { teamLoads } from '../../load/teamLoads';
import { OrgModel } from '../../model/OrgModel';
import { MapScene } from '../MapScene';

/**
 * A drawing that says the load of each team: a badge on its shape. Nothing is
 * moved by it, so that it can be switched on and off.
 *
 * @param model - the one that is drawn
 * @public
 */
export function withTeamLoads(scene: MapScene, model: OrgModel): MapScene {
  const loads = new Map(teamLoads(model).map(load => [load.team, load]));
  return {
    ...scene,
    teams: scene.teams.map(team => {
      const load = loads.get(team.ref);
      return load ? { ...team, load } : team;
    }),
  };
}
