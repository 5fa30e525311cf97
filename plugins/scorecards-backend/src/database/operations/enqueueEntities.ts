import { Knex } from 'knex';
import { rowsFrom } from '../sql/rowsFrom';

/**
 * Makes entities due to be judged. Part of the transaction that gives the
 * reason, so that no change is forgotten. The version moves even where a worker
 * is at it: what it has read may be older than the reason.
 *
 * @param settling - those that are not judged before a moment, unless they are
 * queued already
 */
export async function enqueueEntities(
  tx: Knex,
  entities: Iterable<string>,
  now: string,
  settling?: { entities: ReadonlySet<string>; until: string },
): Promise<void> {
  // Always in the same order, so that two of these never wait for each other.
  const rows = [...new Set(entities)].sort().map(entity => ({
    entity,
    not_before: settling?.entities.has(entity) ? settling.until : '',
  }));
  if (rows.length === 0) {
    return;
  }
  await tx.raw(
    `insert into judge_queue (entity, due_at, not_before)
     select entity, ?, not_before from ? where true
     on conflict (entity) do update set
       due_at = case when judge_queue.due_at < excluded.due_at
         then judge_queue.due_at else excluded.due_at end,
       version = judge_queue.version + 1,
       attempts = 0`,
    [now, rowsFrom(tx, { entity: 'text', not_before: 'text' }, rows)],
  );
}
