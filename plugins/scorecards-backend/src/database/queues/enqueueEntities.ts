import { Knex } from 'knex';
import { isOneOf, rowsFrom } from '@kumiki/backend-database';

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
