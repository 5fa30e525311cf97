import { Knex } from 'knex';
import { rowsFrom } from '../sql/rowsFrom';

/**
 * Makes entities due to be judged. Part of the transaction that gives the
 * reason, so that no change is forgotten. The version moves even where a worker
 * is at it: what it has read may be older than the reason. `notBefore` is for
 * entities that are not queued yet.
 */
export async function enqueueEntities(
  tx: Knex,
  entities: Iterable<string>,
  now: string,
  options: { notBefore?: string } = {},
): Promise<void> {
  // Always in the same order, so that two of these never wait for each other.
  const rows = [...new Set(entities)].sort().map(entity => ({ entity }));
  if (rows.length === 0) {
    return;
  }
  await tx.raw(
    `insert into judge_queue (entity, due_at, not_before)
     select entity, ?, ? from ? where true
     on conflict (entity) do update set
       due_at = case when judge_queue.due_at < excluded.due_at
         then judge_queue.due_at else excluded.due_at end,
       version = judge_queue.version + 1,
       attempts = 0`,
    [now, options.notBefore ?? '', rowsFrom(tx, { entity: 'text' }, rows)],
  );
}
