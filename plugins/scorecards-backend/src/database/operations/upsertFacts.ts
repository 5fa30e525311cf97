import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { readRows } from '../sql/readRows';
import { rowsFrom } from '../sql/rowsFrom';
import { FactRow } from '../tables';

const COLUMNS = {
  entity: 'text',
  provider: 'text',
  names_id: 'integer',
  values_json: 'text',
  observed_at: 'text',
  collected_at: 'text',
  error_message: 'text',
  error_at: 'text',
  pusher_id: 'integer',
} as const;
const NAMES = Object.keys(COLUMNS);
const VALUES = NAMES.filter(name => name !== 'entity' && name !== 'provider');

/** A row to store. */
export type MergedRow = FactRow & {
  /** 1 where what was known is locked and merged into it, else 0. */
  is_known: number;
};

const WITH_KNOWN = { ...COLUMNS, is_known: 'integer' } as const;

/**
 * Stores facts. What was known was locked and merged before.
 *
 * @returns false where somebody else has inserted one of the rows since, which
 *   nobody could lock: everything is to be undone and merged again
 */
export async function upsertFacts(
  tx: Knex,
  rows: readonly MergedRow[],
): Promise<boolean> {
  const given = rowsFrom(tx, WITH_KNOWN, rows);
  if (!isPostgres(tx)) {
    // There is nobody else while it writes.
    const updates = NAMES.map(name => `${name} = excluded.${name}`);
    await tx.raw(
      `insert into facts (${NAMES.join(', ')})
       select ${NAMES.join(', ')} from ? where true
       on conflict (entity, provider) do update set ${updates.join(', ')}`,
      [given],
    );
    return true;
  }
  const updates = VALUES.map(name => `${name} = given.${name}`);
  const [{ count }] = await readRows<{ count: number | string }>(
    tx.raw(
      `with given as (select * from ?),
       inserted as (
         insert into facts (${NAMES.join(', ')})
         select ${NAMES.join(', ')} from given where is_known = 0
         order by entity, provider
         on conflict (entity, provider) do nothing
         returning 1),
       updated as (
         update facts set ${updates.join(', ')} from given
         where is_known = 1 and facts.entity = given.entity
           and facts.provider = given.provider
         returning 1)
       select (select count(*) from inserted)
         + (select count(*) from updated) as count`,
      [given],
    ),
  );
  return Number(count) === rows.length;
}
