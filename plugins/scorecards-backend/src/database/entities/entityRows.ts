import { GroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { StoredEntity, EntityQuery } from './StoredEntity';
import { toOwnerKey, toOwners, isOwnedBy } from './owners';
import { toStorableText } from '../sql/toStorableText';
import { EntityRow } from '../tables';

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

/** Narrows a read of the table `entities`. */
export function whereEntity<Query extends Knex.QueryBuilder>(
  knex: Knex,
  builder: Query,
  query: EntityQuery,
): Query {
  const { kinds, owners, visible } = query;
  if (kinds) {
    builder.whereRaw(isOneOf(knex, 'entities.kind', kinds));
  }
  if (owners) {
    builder.whereRaw(isOwnedBy(knex, 'entities.owner', owners));
  }
  if (visible) {
    builder.whereRaw(isOneOf(knex, 'entities.ref', visible));
  }
  return builder;
}

const COLUMNS = {
  ref: 'text',
  kind: 'text',
  title: 'text',
  type: 'text',
  lifecycle: 'text',
  owner: 'text',
  system: 'text',
  parents_json: 'text',
  digest: 'text',
  entity_json: 'text',
} as const;

/** Stores entities, new and changed ones. */
export async function upsertEntities(
  tx: Knex,
  rows: EntityRow[],
): Promise<void> {
  const names = Object.keys(COLUMNS);
  const updates = names.map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `insert into entities (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (ref) do update set ${updates.join(', ')}`,
    [rowsFrom(tx, COLUMNS, rows)],
  );
}
