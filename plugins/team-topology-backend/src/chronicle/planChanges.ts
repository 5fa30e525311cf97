/** An entity as it was read. */
export interface RecordedEntity {
  ref: string;
  /** The catalog's own id of it; absent where the catalog tells none. */
  uid?: string;
  body: string;
  hash: string;
}

/** A version that is stored and has no end. */
export interface OpenVersion {
  id: number | string;
  ref: string;
  hash: string;
  uid: string | null;
}

/** What is to be stored. */
interface Changes {
  opened: RecordedEntity[];
  closed: OpenVersion[];
  /** The same entity as before with another id. */
  renewed: { id: string; uid: string | null }[];
}

/**
 * What differs between what is stored and what was read: each change once. What
 * was not read stays, unless it is known to be gone.
 */
export function planChanges(
  open: readonly OpenVersion[],
  reading: {
    entities: readonly RecordedEntity[];
    gone: ReadonlySet<string>;
  },
): Changes {
  const stored = new Map(open.map(version => [version.ref, version]));
  const changes: Changes = { opened: [], closed: [], renewed: [] };
  for (const entity of reading.entities) {
    const before = stored.get(entity.ref);
    const uid = entity.uid ?? null;
    if (!before || before.hash !== entity.hash) {
      changes.opened.push(entity);
      changes.closed.push(...(before ? [before] : []));
    } else if (before.uid !== uid) {
      changes.renewed.push({ id: String(before.id), uid });
    }
  }
  const read = new Set(reading.entities.map(({ ref }) => ref));
  changes.closed.push(
    ...open.filter(({ ref }) => reading.gone.has(ref) && !read.has(ref)),
  );
  return changes;
}
