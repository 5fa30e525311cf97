import { NotFoundError } from '@backstage/errors';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Caller } from '@kumiki/backend-audit';

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/**
 * The full, lower-case ref of an entity that a caller names.
 * @throws NotFoundError where the caller does not see it, in the words for one
 *   that does not exist
 */
export async function seeEntity(
  { catalog }: { catalog: CatalogService },
  named: { kind: string; namespace: string; name: string },
  caller: Caller,
): Promise<string> {
  const ref = stringifyEntityRef(named);
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [ref], fields: FIELDS },
    caller,
  );
  if (!items[0]) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  return ref;
}
