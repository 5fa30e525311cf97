import { isOneOf } from '@kumiki/backend-database';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { ExemptionRequestRow } from '../tables';
import { closeRequest, lockRequest } from './writeExemptions';

/** How many are ended in one transaction. */
const BATCH = 200;

/**
 * Writes down which exemptions have ended. Nothing waits for it: the evaluator,
 * the lists and the pages go by the day alone. Two that do so at once write
 * nothing twice.
 *
 * @returns how many ended
 */
export async function endExemptions(
  database: Knex,
  options: { today: string; now: string; startOf: (day: string) => Date },
): Promise<number> {
  const { today, now, startOf } = options;
  let ended = 0;
  for (;;) {
    const due = await database<ExemptionRequestRow>('exemption_requests')
      .whereIn('state', ['asked', 'granted'])
      .where('until', '<=', today)
      .orderBy('id')
      .limit(BATCH)
      .select('id');
    for (const { id } of due) {
      ended += await database.transaction(async tx => {
        const row = await lockRequest(tx, { id }, ['asked', 'granted']);
        if (!row) {
          return 0;
        }
        const { entity, scorecard, check_id, until } = row;
        const at = isExistingDate(until) ? startOf(until).toISOString() : now;
        await closeRequest(tx, row, { event: 'ended', at });
        if (row.state === 'granted') {
          // It held for nobody any more, so nobody is evaluated again for it.
          await tx('exemptions')
            .where({ entity, scorecard, check_id, until })
            .delete();
        }
        return 1;
      });
    }
    if (due.length < BATCH) {
      return ended;
    }
  }
}

/** Forgets what was over before a time, with its log. */
export async function pruneExemptions(
  database: Knex,
  before: string,
): Promise<number> {
  return await database.transaction(async tx => {
    const over = await tx<ExemptionRequestRow>('exemption_requests')
      .where('closed_at', '<', before)
      .select('id');
    const ids = over.map(({ id }) => id);
    await tx('exemption_log').whereRaw(isOneOf(tx, 'exemption', ids)).delete();
    await tx('exemption_requests').whereRaw(isOneOf(tx, 'id', ids)).delete();
    return ids.length;
  });
}
