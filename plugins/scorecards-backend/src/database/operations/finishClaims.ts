import { Knex } from 'knex';
import { isOneOf } from '../sql/isOneOf';
import { rowsFrom } from '../sql/rowsFrom';

/** How the work on one entity ends. */
export interface FinishedClaim {
  entity: string;
  /** Whether it was queued again while it was judged; it stays due then. */
  isStillDue: boolean;
  /** When it is due again; absent where nothing is to be done. */
  nextDue?: string;
}

/** Ends the work on entities, and says when they are next due. */
export async function finishClaims(
  tx: Knex,
  finished: readonly FinishedClaim[],
): Promise<void> {
  const done = finished.filter(it => !it.isStillDue && !it.nextDue);
  const kept = finished.filter(it => it.isStillDue || it.nextDue);
  if (done.length > 0) {
    const entities = done.map(({ entity }) => entity);
    await tx('judge_queue').whereRaw(isOneOf(tx, 'entity', entities)).delete();
  }
  if (kept.length > 0) {
    const rows = kept.map(({ entity, isStillDue, nextDue }) => ({
      entity,
      next_due: isStillDue ? null : nextDue ?? null,
    }));
    await tx.raw(
      `update judge_queue
       set claimed_by = '', claimed_until = '', attempts = 0,
         not_before = '',
         due_at = coalesce(given.next_due, judge_queue.due_at)
       from ? where judge_queue.entity = given.entity`,
      [rowsFrom(tx, { entity: 'text', next_due: 'text' }, rows)],
    );
  }
}
