import {
  Entity,
  stringifyEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';

const OWNER = { type: 'ownedBy', field: 'owner', defaultKind: 'group' };
const SYSTEM = { type: 'partOf', field: 'system', defaultKind: 'system' };
const APIS = { type: 'providesApi', field: 'providesApis', defaultKind: 'api' };
const DEPENDENCIES: RelationSource[] = [
  { type: 'dependsOn', field: 'dependsOn' },
  { type: 'consumesApi', field: 'consumesApis', defaultKind: 'api' },
];
const DEPENDENTS: RelationSource[] = [
  { type: 'dependencyOf', field: 'dependencyOf' },
  { type: 'apiConsumedBy' },
];

/** Whom an entity names, as full refs, each once. */
export interface EntityRelations {
  owners: string[];
  systems: string[];
  providedApis: string[];
  dependencies: string[];
  dependents: string[];
  /** All of those that might not exist, and the rest of the outgoing ones. */
  outgoing: string[];
}

/** Reads whom an entity names. */
export function entityRelations(entity: Entity): EntityRelations {
  const each = (sources: RelationSource[]) => [
    ...new Set(sources.flatMap(source => relatedRefs(entity, source))),
  ];
  const owners = relatedRefs(entity, OWNER);
  const systems = relatedRefs(entity, SYSTEM).filter(ref =>
    ref.startsWith('system:'),
  );
  const providedApis = relatedRefs(entity, APIS);
  const dependencies = each(DEPENDENCIES);
  const self = stringifyEntityRef(entity);
  const outgoing = new Set([
    ...owners,
    ...systems,
    ...providedApis,
    ...dependencies,
    ...outgoingRefs(entity),
  ]);
  outgoing.delete(self);
  return {
    owners,
    systems,
    providedApis,
    dependencies,
    dependents: each(DEPENDENTS),
    outgoing: [...outgoing].sort(),
  };
}

/** Only the entity at the other end can have said so, and therefore it exists. */
const COMES_FROM_THE_OTHER = new Set([
  'ownerOf',
  'apiProvidedBy',
  'apiConsumedBy',
]);

/** A relation, and the field of the spec that the catalog makes it from. */
interface RelationSource {
  type: string;
  field?: string;
  defaultKind?: string;
}

/**
 * The full refs that an entity is related to, each once. The catalog's relations
 * count; where there are none of that type, the field that they are made from.
 */
function relatedRefs(entity: Entity, source: RelationSource): string[] {
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
function outgoingRefs(entity: Entity): string[] {
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
