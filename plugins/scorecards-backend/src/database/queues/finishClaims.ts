import {
  isOneOf,
  isPostgres,
  readRows,
  rowsFrom,
} from '@kumiki/backend-database';
import { Knex } from 'knex';

/** How the work on one entity ends. */
interface FinishedClaim {
  entity: string;
  /** The version that was judged. */
  version: number;
  /** When it is due again; absent where nothing is to be done. */
  nextDue?: string;
}

/** Stands where a moment would: what is finished and not due again. */
const NEVER = 'never';

/**
 * Ends the work on entities that the worker still has, says when they are next
 * due, and gives those that it had. What was queued again meanwhile stays due.
 * It comes first in its transaction: until that ends, nobody can take these
 * entities away or queue them again.
 */
export async function finishClaims(
  tx: Knex,
  worker: string,
  finished: readonly FinishedClaim[],
): Promise<Set<string>> {
  const rows = finished.map(({ entity, version, nextDue }) => ({
    entity,
    version,
    next_due: nextDue ?? NEVER,
  }));
  const given = rowsFrom(
    tx,
    { entity: 'text', version: 'integer', next_due: 'text' },
    rows,
  );
  // Locked in the order in which others lock them, so that nobody waits in a circle.
  const held = tx('judge_queue')
    .select('entity', 'version', 'due_at')
    .where({ claimed_by: worker })
    .whereRaw(
      isOneOf(
        tx,
        'entity',
        rows.map(({ entity }) => entity),
      ),
    )
    .orderBy('entity');
  if (isPostgres(tx)) {
    held.forUpdate();
  }
  const ended = await readRows<{ entity: string; due_at: string }>(
    tx.raw(
      `with held as ?
       update judge_queue
       set claimed_by = '', claimed_until = '', attempts = 0, not_before = '',
         due_at = case when held.version = given.version
           then given.next_due else held.due_at end
       from held join ? on given.entity = held.entity
       where judge_queue.entity = held.entity
       returning judge_queue.entity, judge_queue.due_at`,
      [held, given],
    ),
  );
  const done = ended.filter(({ due_at }) => due_at === NEVER);
  if (done.length > 0) {
    const entities = done.map(({ entity }) => entity);
    await tx('judge_queue').whereRaw(isOneOf(tx, 'entity', entities)).delete();
  }
  return new Set(ended.map(({ entity }) => entity));
}
