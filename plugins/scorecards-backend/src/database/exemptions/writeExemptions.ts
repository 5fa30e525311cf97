import { ExemptionState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { enqueueEntities } from '../queues/enqueueEntities';
import { toStorableText } from '../sql/toStorableText';
import { ExemptionRequestRow, ExemptionRow } from '../tables';
import { RecordedEvent } from './RecordedExemption';

/** What an exemption is from. */
export interface ExemptionKey {
  entity: string;
  scorecard: string;
  check: string;
}

/** Writes steps down; nothing ever changes them. */
export async function appendToLog(
  tx: Knex,
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const { exemption, event, at, by, reason, until } of events) {
    await tx('exemption_log').insert({
      exemption,
      event,
      at: at ?? null,
      by_: by ?? null,
      reason: reason === undefined ? null : toStorableText(reason),
      until: until ?? null,
    });
  }
}

/** A request that nobody else decides on until the transaction ends. */
export async function lockRequest(
  tx: Knex,
  where: Partial<ExemptionRequestRow>,
  states: readonly ExemptionState[],
): Promise<ExemptionRequestRow | undefined> {
  return await tx<ExemptionRequestRow>('exemption_requests')
    .where(where)
    .whereIn('state', [...states])
    .forUpdate()
    .first();
}

/** Puts a request into a state that it stays in, and writes that down. */
export async function closeRequest(
  tx: Knex,
  row: ExemptionRequestRow,
  step: Omit<RecordedEvent, 'exemption'> & { at: string },
): Promise<void> {
  await tx<ExemptionRequestRow>('exemption_requests')
    .where({ id: row.id })
    .update({ state: step.event, closed_at: step.at });
  await appendToLog(tx, [{ exemption: row.id, ...step }]);
}

/**
 * Makes a granted request hold: whatever held before is over, the evaluator
 * reads this one, and the entity is evaluated again.
 */
export async function putInForce(
  tx: Knex,
  row: Pick<
    ExemptionRequestRow,
    'id' | 'entity' | 'scorecard' | 'check_id' | 'reason' | 'until'
  >,
  grant: { by: string; at: string; reason?: string; today: string },
): Promise<void> {
  const { id, entity, scorecard, check_id, until } = row;
  const { by, at, today } = grant;
  const former = await lockRequest(tx, { entity, scorecard, check_id }, [
    'granted',
  ]);
  if (former) {
    const hasEnded = former.until !== null && former.until <= today;
    await closeRequest(tx, former, {
      event: hasEnded ? 'ended' : 'renewed',
      at,
      ...(!hasEnded && { by, until: until ?? undefined }),
    });
  }
  await tx<ExemptionRequestRow>('exemption_requests')
    .where({ id })
    .update({
      state: 'granted',
      decided_by: by,
      decided_at: at,
      decision_reason: grant.reason ? toStorableText(grant.reason) : null,
    });
  await appendToLog(tx, [
    {
      ...{ exemption: id, event: 'granted', at, by },
      reason: grant.reason,
      until: until ?? undefined,
    },
  ]);
  await tx<ExemptionRow>('exemptions')
    .insert({
      ...{ entity, scorecard, check_id, until },
      reason: row.reason,
      granted_by: by,
    })
    .onConflict(['entity', 'scorecard', 'check_id'])
    .merge();
  await enqueueEntities(tx, [entity], at);
}

/** What was granted holds no more, and the entity is evaluated again. */
export async function takeOutOfForce(
  tx: Knex,
  {
    entity,
    scorecard,
    check_id,
  }: Omit<ExemptionRow, 'reason' | 'granted_by' | 'until'>,
  at: string,
): Promise<void> {
  await tx<ExemptionRow>('exemptions')
    .where({ entity, scorecard, check_id })
    .delete();
  await enqueueEntities(tx, [entity], at);
}
