import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';
import { teamApisOf } from '../catalog/teamApis';

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
      `${team} already has a Team API, in a file that is not in the workspace; fetch it first with kumiki:entity:fetch and teams`,
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

const LONGEST_NAME = 63;
const MOST_TRIED = 50;

/**
 * The entity under a name that nobody has: its own, or else with a number
 * behind it. Two interactions of the same teams may begin on the same day.
 *
 * @param options - `isHere` says of a ref whether the workspace declares it
 * @throws ConflictError where even fifty numbers are taken
 */
export async function withFreeName(
  entity: Entity,
  options: { catalog: CatalogView; isHere: (entityRef: string) => boolean },
): Promise<Entity> {
  const { name } = entity.metadata;
  const named = Array.from({ length: MOST_TRIED }, (_, index) => {
    const end = index === 0 ? '' : `-${index + 1}`;
    const start = name.slice(0, LONGEST_NAME - end.length);
    const free = end ? `${start.replace(/[-_.]+$/, '')}${end}` : name;
    return { ...entity, metadata: { ...entity.metadata, name: free } };
  });
  const refs = named.map(it => stringifyEntityRef(it));
  const known = await options.catalog.find(refs);
  const isTaken = (ref: string) => known.has(ref) || options.isHere(ref);
  const found = refs.findIndex(ref => !isTaken(ref));
  if (found === -1) {
    throw new ConflictError(
      `${refs[0]} already exists, and so do all names with a number up to ${MOST_TRIED} appended; allowed: another name`,
    );
  }
  return named[found];
}

/** Where a new entity is declared when nobody says where. */
export function defaultPath({ kind, metadata }: Entity): string {
  const { name, namespace = DEFAULT_NAMESPACE } = metadata;
  return [
    'catalog',
    kind.toLowerCase(),
    ...(namespace === DEFAULT_NAMESPACE ? [] : [namespace]),
    `${name}.yaml`,
  ].join('/');
}
