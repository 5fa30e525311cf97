import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Forgets entities that left the catalog. That they are no longer judged is
 * part of the history; their history stays, and so does what people granted.
 *
 * Every transaction of the plugin takes tables in the order entities, facts,
 * queues, results, so that two never wait for each other.
 */
export async function removeEntities(
  tx: Knex,
  refs: readonly string[],
  now: string,
): Promise<void> {
  const isGone = isOneOf(tx, 'entity', refs);
  await tx('entities').whereRaw(isOneOf(tx, 'ref', refs)).delete();
  await tx('facts').whereRaw(isGone).delete();
  await tx('collect_queue').whereRaw(isGone).delete();
  // Whoever is about to store a result finds the claim gone.
  await tx('judge_queue').whereRaw(isGone).delete();
  await tx.raw(
    `insert into level_changes (entity, scorecard, from_level, to_level, at, owner)
     select entity, scorecard, level, null, ?, owner from results where ?`,
    [now, isGone],
  );
  await tx('results').whereRaw(isGone).delete();
}
