import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { fitInOneCatalogRequest } from '@kumiki/backstage-plugin-team-topology-common';

const REF_FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];

/**
 * Which of the refs are those of an entity that exists, in one request to the
 * catalog at most.
 *
 * @param refs - full, lower-case entity refs
 */
export async function findExistingRefs(
  catalog: CatalogService,
  refs: readonly string[],
  options: { credentials: BackstageCredentials },
): Promise<Set<string>> {
  const existing = await findEntities(catalog, refs, options);
  return new Set(existing.map(entity => stringifyEntityRef(entity)));
}

/**
 * The entities with these refs, with nothing but their names, in one request to
 * the catalog at most. A few are looked up by themselves; so many that the
 * catalog client would split them are looked for among all entities of their
 * kinds.
 *
 * @param refs - full, lower-case entity refs
 */
export async function findEntities(
  catalog: CatalogService,
  refs: readonly string[],
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  if (refs.length === 0) {
    return [];
  }
  const { items } = fitInOneCatalogRequest(refs)
    ? await catalog.getEntitiesByRefs(
        { entityRefs: [...refs], fields: REF_FIELDS },
        options,
      )
    : await catalog.getEntities(
        { filter: { kind: kindsOf(refs) }, fields: REF_FIELDS },
        options,
      );
  const wanted = new Set(refs);
  return items.flatMap(entity =>
    entity && wanted.has(stringifyEntityRef(entity)) ? [entity] : [],
  );
}

function kindsOf(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => parseEntityRef(ref).kind))].sort();
}
