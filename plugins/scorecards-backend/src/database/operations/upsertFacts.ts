import { Knex } from 'knex';
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
} as const;
const NAMES = Object.keys(COLUMNS);

/**
 * Stores facts. What was known was locked and compared before; the condition
 * is for rows that somebody else inserted since, which nobody could lock. A
 * failure that forgets values has none, and is later than what was known.
 */
export async function upsertFacts(tx: Knex, rows: FactRow[]): Promise<void> {
  const updates = NAMES.map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `insert into facts (${NAMES.join(', ')})
     select ${NAMES.join(', ')} from ? where true
     order by entity, provider
     on conflict (entity, provider) do update set ${updates.join(', ')}
     where facts.observed_at is null
       or excluded.observed_at >= facts.observed_at
       or excluded.error_at >= facts.collected_at`,
    [rowsFrom(tx, COLUMNS, rows)],
  );
}
