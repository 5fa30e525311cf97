import { Entity } from '@backstage/catalog-model';
import { readRef } from './readRef';

/** On an entity: what it was called before. */
export const ANNOTATION_PREVIOUS_REF = 'kumiki.dev/previous-ref';

/** The full ref that an entity had before, as it says; kind and namespace may be left out. */
export function previousRef(entity: Entity): string | undefined {
  return readRef(
    entity.metadata.annotations?.[ANNOTATION_PREVIOUS_REF],
    entity,
    entity.kind,
  );
}
