import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

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
