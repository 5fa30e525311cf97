import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const REF_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** What the catalog client sends in one request; above, it makes several. */
const MAX_REFS_PER_REQUEST = 1000;
const MAX_CHARACTERS_PER_REQUEST = 80 * 1024;

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
  const { items } = fitsInOneRequest(refs)
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

function fitsInOneRequest(refs: readonly string[]): boolean {
  // Quotes and a comma go with every ref.
  const characters = refs.reduce((sum, ref) => sum + ref.length + 3, 0);
  return (
    refs.length <= MAX_REFS_PER_REQUEST &&
    characters <= MAX_CHARACTERS_PER_REQUEST
  );
}

function kindsOf(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => parseEntityRef(ref).kind))].sort();
}
