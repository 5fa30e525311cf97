import { GroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredEntity } from './EntityStore';
import { toOwnerKey, toOwners } from './owners';
import { toStorableText } from './sql/toStorableText';
import { EntityRow } from './tables';

const orNull = (text: string | undefined) =>
  text === undefined ? null : toStorableText(text);

/** An entity as a row. */
export function toEntityRow(stored: StoredEntity): EntityRow {
  return {
    ref: toStorableText(stored.ref),
    kind: toStorableText(stored.kind),
    title: orNull(stored.title),
    type: orNull(stored.type),
    lifecycle: orNull(stored.lifecycle),
    owner: orNull(toOwnerKey(stored.owners) ?? undefined),
    system: orNull(stored.system),
    parents_json: JSON.stringify(stored.parents),
    digest: stored.digest,
    entity_json: JSON.stringify(stored.entity),
  };
}

/** A row as an entity. */
export function toStoredEntity(row: EntityRow): StoredEntity {
  return {
    ref: row.ref,
    kind: row.kind,
    title: row.title ?? undefined,
    type: row.type ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    owners: toOwners(row.owner),
    system: row.system ?? undefined,
    parents: JSON.parse(row.parents_json),
    digest: row.digest,
    entity: JSON.parse(row.entity_json),
  };
}

/** A row as a group. */
export function toGroupNode(
  row: Pick<EntityRow, 'ref' | 'title' | 'parents_json'>,
): GroupNode {
  return {
    ref: row.ref,
    title: row.title ?? undefined,
    parents: JSON.parse(row.parents_json),
  };
}
