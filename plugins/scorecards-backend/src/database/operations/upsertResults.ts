import { Knex } from 'knex';
import { StoredResult } from '../ResultStore';
import { rowsFrom } from '../sql/rowsFrom';
import { toResultRow } from '../toStoredResult';

const COLUMNS = {
  scorecard: 'text',
  entity: 'text',
  level: 'text',
  level_index: 'integer',
  states: 'text',
  known: 'integer',
  all_: 'integer',
  owner: 'text',
  scorecard_digest: 'text',
  first_judged_at: 'text',
  judged_at: 'text',
} as const;
const NAMES = Object.keys(COLUMNS);

/** Stores results, new and changed ones. */
export async function upsertResults(
  tx: Knex,
  results: readonly StoredResult[],
): Promise<void> {
  if (results.length === 0) {
    return;
  }
  const updates = NAMES.map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `insert into results (${NAMES.join(', ')})
     select ${NAMES.join(', ')} from ? where true
     on conflict (scorecard, entity) do update set ${updates.join(', ')}`,
    [rowsFrom(tx, COLUMNS, results.map(toResultRow))],
  );
}
