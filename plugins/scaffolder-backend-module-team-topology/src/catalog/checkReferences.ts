import { Entity, DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  quoteValue,
  EntityReference,
  findReferences,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from './CatalogView';
import { fullRef } from './entityRefs';

/**
 * Makes sure that everything a change of an entity names exists, with one
 * request. What the entity named before is not asked again: whoever changes one
 * thing need not be able to repair another.
 *
 * @param options - `before`: the entity as it was; `known`: refs of entities that
 *   the same change declares; `alsoFind`: refs to look for in the same request
 * @returns what of `alsoFind` exists
 * @throws InputError for the first that does not
 */
export async function checkReferences(
  entity: Entity,
  options: {
    catalog: CatalogView;
    before?: Entity;
    known: ReadonlySet<string>;
    alsoFind?: readonly string[];
  },
): Promise<ReadonlySet<string>> {
  const { catalog, before, known, alsoFind = [] } = options;
  const old = new Set(
    before ? listReferences(before).map(({ ref }) => ref) : [],
  );
  const references = listReferences(entity).filter(
    ({ ref }) => ref === undefined || !old.has(ref),
  );
  const missing = references.filter(({ ref }) => ref && !known.has(ref));
  const found = await catalog.find([
    ...missing.flatMap(({ ref }) => ref ?? []),
    ...alsoFind,
  ]);
  for (const { field, value, ref } of references) {
    if (!ref) {
      throw new InputError(
        `${field} is ${quoteValue(value)}, which is not the ref of an entity`,
      );
    }
    if (!known.has(ref) && !found.has(ref)) {
      throw await catalog.unknown(ref, { field, value });
    }
  }
  return new Set(alsoFind.filter(ref => found.has(ref)));
}

/** Fields of the kinds of Backstage itself, which the organisation model does not follow. */
const OTHER_FIELDS: Record<string, string> = {
  owner: 'group',
  system: 'system',
  domain: 'domain',
};

/** Everything that an entity names and that has to exist. */
function listReferences(entity: Entity): EntityReference[] {
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const references = findReferences(entity);
  for (const [name, defaultKind] of Object.entries(OTHER_FIELDS)) {
    const field = `spec.${name}`;
    const value = entity.spec?.[name];
    const isKnown = references.some(reference => reference.field === field);
    if (typeof value === 'string' && !isKnown) {
      const ref = fullRef(value, { defaultKind, defaultNamespace });
      references.push({ field, value, ref });
    }
  }
  return references;
}
