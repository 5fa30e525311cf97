import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Ends the judging of entities that are gone. That they are no longer judged is
 * part of the history. Their places in the queue were locked before, in the
 * order of all others.
 */
export async function endJudging(
  tx: Knex,
  refs: readonly string[],
  now: string,
): Promise<void> {
  const isGone = isOneOf(tx, 'entity', refs);
  // Whoever is about to store a result finds the claim gone.
  await tx('judge_queue').whereRaw(isGone).delete();
  await tx.raw(
    `insert into level_changes (entity, scorecard, from_level, to_level, at, owner)
     select entity, scorecard, level, null, ?, owner from results where ?`,
    [now, isGone],
  );
  await tx('results').whereRaw(isGone).delete();
}
