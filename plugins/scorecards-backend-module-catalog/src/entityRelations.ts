import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { outgoingRefs, RelationSource, relatedRefs } from './relatedRefs';

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
