import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * A change of catalog files, such as that of a branch.
 * @public
 */
export interface ProposedChange {
  /** Entities as the files declare them: new ones, and what others become. */
  documents: readonly Entity[];
  /** Full, lower-case refs of entities that are no longer declared. */
  remove: readonly string[];
}

/**
 * The entities once a change is in the catalog. One that is replaced stays
 * where it comes from, and its relations follow from what it says now.
 *
 * @param entities - as the reader sees them; what they do not see is not
 *   replaced and not removed, as if it did not exist
 * @public
 */
export function withDocuments(
  entities: readonly Entity[],
  { documents, remove }: ProposedChange,
): Entity[] {
  const removed = new Set(remove);
  const replaced = new Map(
    documents.map(document => [stringifyEntityRef(document), document]),
  );
  const kept = entities.flatMap(entity => {
    const ref = stringifyEntityRef(entity);
    const document = replaced.get(ref);
    if (document) {
      replaced.delete(ref);
      return [fromWhere(entity, document)];
    }
    return removed.has(ref) ? [] : [entity];
  });
  return [...kept, ...replaced.values()];
}

function fromWhere(entity: Entity, document: Entity): Entity {
  const annotations = { ...document.metadata.annotations };
  for (const name of [ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION]) {
    const value = entity.metadata.annotations?.[name];
    if (value !== undefined) {
      annotations[name] = value;
    }
  }
  return { ...document, metadata: { ...document.metadata, annotations } };
}
