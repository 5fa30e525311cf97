import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Only the entity at the other end can have said so, and therefore it exists. */
const COMES_FROM_THE_OTHER = new Set([
  'ownerOf',
  'apiProvidedBy',
  'apiConsumedBy',
]);

/** A relation, and the field of the spec that the catalog makes it from. */
export interface RelationSource {
  type: string;
  field?: string;
  defaultKind?: string;
}

/**
 * The full refs that an entity is related to, each once. The catalog's relations
 * count; where there are none of that type, the field that they are made from.
 */
export function relatedRefs(entity: Entity, source: RelationSource): string[] {
  const related = (entity.relations ?? []).filter(
    ({ type }) => type === source.type,
  );
  if (related.length > 0) {
    return unique(related.flatMap(({ targetRef }) => toRef(targetRef)));
  }
  const written = source.field ? entity.spec?.[source.field] : undefined;
  return unique(
    [written].flat().flatMap(value => toRef(value, entity, source)),
  );
}

/** Every ref that an entity is related to and that might stand for nothing. */
export function outgoingRefs(entity: Entity): string[] {
  return unique(
    (entity.relations ?? [])
      .filter(({ type }) => !COMES_FROM_THE_OTHER.has(type))
      .flatMap(({ targetRef }) => toRef(targetRef)),
  );
}

function toRef(
  value: unknown,
  entity?: Entity,
  source?: RelationSource,
): string[] {
  if (typeof value !== 'string') {
    return [];
  }
  try {
    const context = {
      defaultKind: source?.defaultKind,
      defaultNamespace: entity?.metadata.namespace,
    };
    return [stringifyEntityRef(parseEntityRef(value, context))];
  } catch {
    return [];
  }
}

function unique(refs: string[]): string[] {
  return [...new Set(refs)].sort();
}
