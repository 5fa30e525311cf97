import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DeclaredEntity } from '../workspace/Workspace';

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
