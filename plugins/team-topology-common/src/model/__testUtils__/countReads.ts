import { Entity, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The same entities, of which it is counted how often somebody reads a field of
 * their spec.
 */
export function countReads(entities: readonly Entity[]): {
  entities: Entity[];
  /** Refs of the entities that were read since the last time it was asked, sorted. */
  takeRead(): string[];
} {
  const read = new Set<string>();
  return {
    entities: entities.map(entity => {
      const ref = stringifyEntityRef(entity);
      const spec = new Proxy(entity.spec ?? {}, {
        get(target, field) {
          read.add(ref);
          return Reflect.get(target, field);
        },
      });
      return { ...entity, spec };
    }),
    takeRead() {
      const refs = [...read].sort();
      read.clear();
      return refs;
    },
  };
}
