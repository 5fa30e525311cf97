import { StoredEntity } from '../database/EntityStore';
import { readRef } from './readRef';

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
