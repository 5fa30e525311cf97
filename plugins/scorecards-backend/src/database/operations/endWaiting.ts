import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** Lets entities be judged about which nobody is left to be asked by now. */
export async function endWaiting(
  database: Knex,
  entities: readonly string[],
  now: string,
): Promise<void> {
  // Locked in the order in which others lock them, so that nobody waits in a circle.
  const complete = database('judge_queue')
    .select('entity')
    .whereRaw(isOneOf(database, 'judge_queue.entity', entities))
    .where('not_before', '<>', '')
    .whereNotExists(
      // Whoever is to be asked again later has answered, with a failure.
      database('collect_queue')
        .whereRaw('collect_queue.entity = judge_queue.entity')
        .where('collect_queue.due_at', '<=', now),
    )
    .orderBy('entity');
  if (isPostgres(database)) {
    complete.forUpdate();
  }
  await database.raw(
    `with complete as ?
     update judge_queue set not_before = ''
     where entity in (select entity from complete)`,
    [complete],
  );
}
