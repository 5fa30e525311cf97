import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { StoredEntity } from '../database/entities/StoredEntity';

/**
 * The full, lower-case ref that a field of an entity stands for; nothing where
 * it is none.
 */
export function readRef(
  value: unknown,
  entity: Entity,
  defaultKind: string,
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const defaultNamespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  try {
    return stringifyEntityRef(
      parseEntityRef(value, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

/** Every other entity that an entity names, as full refs, each once. */
export function namedRefs({ ref, owners, system, entity }: StoredEntity) {
  const related = (entity.relations ?? []).map(({ targetRef }) =>
    readRef(targetRef, entity, 'component'),
  );
  const named = new Set<string>();
  for (const name of [...related, ...owners, system]) {
    if (name !== undefined && name !== ref) {
      named.add(name);
    }
  }
  return named;
}
