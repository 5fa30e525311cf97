import { Knex } from 'knex';
import { rowsFrom } from '../sql/rowsFrom';
import { EntityRow } from '../tables';

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
