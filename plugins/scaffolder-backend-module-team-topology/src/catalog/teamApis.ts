import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { countingTeamApi } from '@kumiki/backstage-plugin-team-topology-common';
import { fullRef } from './entityRefs';
import { CatalogView } from './CatalogView';
import { DeclaredEntity } from '../workspace/Workspace';

/** The full ref of the team that a Team API is about. */
export function teamOf(teamApi: Entity): string | undefined {
  return fullRef(teamApi.spec?.team, {
    defaultKind: 'group',
    defaultNamespace: teamApi.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
}

/**
 * The Team API that describes each of some teams, whatever it is called and
 * wherever it is; nothing for a team that none describes. Of several, the one
 * from the location of the group counts, as everywhere.
 *
 * @param teams - refs of groups, which need not exist any more
 * @throws ConflictError where several describe a team and none of them counts
 */
export async function teamApisOf(
  teams: readonly string[],
  catalog: CatalogView,
): Promise<ReadonlyMap<string, Entity>> {
  if (teams.length === 0) {
    return new Map();
  }
  const [teamApis, groups] = [
    await catalog.listTeamApis(),
    await catalog.find(teams),
  ];
  const found = new Map<string, Entity>();
  for (const team of teams) {
    const claimants = teamApis.filter(it => teamOf(it) === team);
    const counting = countingTeamApi(claimants, groups.get(team));
    if (!counting && claimants.length > 0) {
      const refs = claimants.map(it => stringifyEntityRef(it)).sort();
      throw new ConflictError(
        `${team} is described by ${refs.join(
          ' and by ',
        )}, and none of them takes precedence; keep one`,
      );
    }
    if (counting) {
      found.set(team, counting);
    }
  }
  return found;
}

/** The Team APIs as they will be: those of the workspace instead of what the catalog still has. */
export function listTeamApis(
  here: readonly DeclaredEntity[],
  inCatalog: readonly Entity[],
): Entity[] {
  const refs = new Set(here.map(({ entityRef }) => entityRef));
  return [
    ...here.map(({ entity }) => entity),
    ...inCatalog.filter(entity => !refs.has(stringifyEntityRef(entity))),
  ];
}
