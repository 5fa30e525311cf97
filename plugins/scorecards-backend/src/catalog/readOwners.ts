import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { readRef } from './readRef';

/** Together they fit into an index of the database. */
const MAX_OWNERS = 20;
const MAX_BYTES = 2_400;
/** Nothing has such a ref; a line break stands between owners where they are stored. */
const NOT_IN_REFS = /\p{Cc}/u;

/**
 * The owners of an entity as full refs, in their order and each once: those to
 * which the catalog relates it, whatever made the relation; where it has no such
 * relation, the one that the entity names. Beyond 20 the others do not count.
 */
export function readOwners(entity: Entity): string[] {
  const related = (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  const written: unknown[] =
    related.length > 0 ? related : [entity.spec?.owner];
  const owners = new Set(
    written
      .map(value => readRef(value, entity, 'group'))
      .filter(ref => ref !== undefined)
      .filter(ref => !NOT_IN_REFS.test(ref)),
  );
  return takeWhatFits([...owners].sort());
}

function takeWhatFits(owners: readonly string[]): string[] {
  const taken: string[] = [];
  let bytes = 0;
  for (const owner of owners) {
    bytes += Buffer.byteLength(owner) + 1;
    if (taken.length < MAX_OWNERS && bytes <= MAX_BYTES) {
      taken.push(owner);
    }
  }
  return taken;
}
