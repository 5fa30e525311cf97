import { IndexedEntity } from './EntityIndex';
import { sortedUnique, toFullRef } from '../reading/refs';
import { asText } from '../reading/values';

/**
 * The refs that an entity is related to. The catalog's relations count; where
 * there are none of that type, the field of the spec that they are made from.
 */
export function relatedRefs(
  entity: IndexedEntity,
  options: { type: string; field: string; defaultKind?: string },
): string[] {
  const { type, field, defaultKind } = options;
  const context = { defaultKind, defaultNamespace: entity.namespace };
  const related = entity.relations.filter(relation => relation.type === type);
  const written = entity.spec[field];
  const values =
    related.length > 0
      ? related.map(relation => relation.targetRef)
      : [written].flat();
  return sortedUnique(
    values.flatMap(value => toFullRef(asText(value), context) ?? []),
  );
}
