import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { asMap } from '../yaml/isSameData';

/**
 * An entity with the fields of another one: what is not given stays, and null
 * takes a field away. Lists are replaced as a whole.
 */
export function mergeEntity(
  current: Entity | undefined,
  given: Entity,
): Entity {
  const metadata = merge(current?.metadata, given.metadata);
  for (const name of ['annotations', 'labels']) {
    const map = asMap(given.metadata[name]);
    if (map) {
      metadata[name] = merge(asMap(current?.metadata[name]), map);
    }
  }
  return {
    ...current,
    ...given,
    metadata: { ...metadata, name: given.metadata.name },
    ...(given.spec ? { spec: merge(current?.spec, given.spec) } : {}),
  };
}

function merge(current: object | undefined, given: object): JsonObject {
  const gone = Object.entries(given).flatMap(([name, value]) =>
    value === null || value === undefined ? [name] : [],
  );
  return Object.fromEntries(
    Object.entries({ ...current, ...given }).filter(
      ([name]) => !gone.includes(name),
    ),
  ) as JsonObject;
}
