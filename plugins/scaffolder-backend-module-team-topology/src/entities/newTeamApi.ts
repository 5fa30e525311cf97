import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';
import { teamApisOf } from '../catalog/teamApisOf';
import { withFreeName } from './withFreeName';

/**
 * The Team API of a team that has none yet: called like the team, in its
 * namespace, with a number behind it where another one is called so.
 *
 * @param team - the full ref of the group
 * @throws ConflictError where one describes the team already
 */
export async function newTeamApi(
  team: string,
  options: {
    catalog: CatalogView;
    isHere: (entityRef: string) => boolean;
  },
): Promise<Entity> {
  const { catalog, isHere } = options;
  if ((await teamApisOf([team], catalog)).size > 0) {
    throw new ConflictError(
      `${team} has a Team API already, in a file that is not in the workspace; fetch it first with kumiki:entity:fetch and teams`,
    );
  }
  const { name, namespace } = parseEntityRef(team);
  const entity = {
    apiVersion: KUMIKI_API_VERSION,
    kind: 'TeamApi',
    metadata: {
      name,
      ...(namespace === DEFAULT_NAMESPACE ? {} : { namespace }),
    },
    spec: { team },
  };
  return await withFreeName(entity, { catalog, isHere });
}
