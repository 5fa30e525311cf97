import { Knex } from 'knex';
import { rowsFrom } from '../sql/rowsFrom';

/** Forgets results of scorecards that no longer apply. */
export async function deleteResults(
  tx: Knex,
  pairs: { scorecard: string; entity: string }[],
): Promise<void> {
  if (pairs.length > 0) {
    await tx.raw(
      `delete from results where (scorecard, entity) in
         (select scorecard, entity from ?)`,
      [rowsFrom(tx, { scorecard: 'text', entity: 'text' }, pairs)],
    );
  }
}
