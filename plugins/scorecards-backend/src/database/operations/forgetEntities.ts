import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Forgets entities that left the catalog, and what was observed of them. What
 * people granted stays, and so does their history, which `endJudging` ends.
 *
 * Every transaction of the plugin takes tables in the order entities, facts,
 * queues, results, so that two never wait for each other.
 */
export async function forgetEntities(
  tx: Knex,
  refs: readonly string[],
): Promise<void> {
  const isGone = isOneOf(tx, 'entity', refs);
  await tx('entities').whereRaw(isOneOf(tx, 'ref', refs)).delete();
  if (isPostgres(tx)) {
    // In the order in which a push locks them; a deletion has none.
    await tx('facts')
      .select('entity')
      .whereRaw(isGone)
      .orderBy(['entity', 'provider'])
      .forUpdate();
  }
  await tx('facts').whereRaw(isGone).delete();
  await tx('collect_queue').whereRaw(isGone).delete();
}
