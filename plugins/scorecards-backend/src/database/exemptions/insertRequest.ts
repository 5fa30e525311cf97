import { CheckWording } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { digestOf } from '../sql/digestOf';
import { toStorableText } from '../sql/toStorableText';
import { ExemptionRequestRow } from '../tables';
import { appendToLog, ExemptionKey } from './writeExemptions';

/** What somebody asks for. */
export interface RequestedExemption extends ExemptionKey {
  wording?: CheckWording;
  reason: string;
  /** `YYYY-MM-DD`. */
  until?: string;
  askedBy: string;
  /** The one that it is to follow, and how often that was renewed. */
  renews?: { id: string; renewals: number };
}

/** A request that waits; nothing where another one about the same does. */
export async function insertRequest(
  tx: Knex,
  request: RequestedExemption,
  at: string,
): Promise<string | undefined> {
  const { entity, scorecard, check, until, askedBy, renews, wording } = request;
  const reason = toStorableText(request.reason);
  const [{ earlier }] = await tx('exemption_requests')
    .where({ entity, scorecard, check_id: check })
    .count<{ earlier: number | string }[]>({ earlier: '*' });
  // The same history has the same ids, wherever it is replayed.
  const id = digestOf([entity, scorecard, check, at, Number(earlier)]);
  const [inserted]: { id: string }[] = await tx<ExemptionRequestRow>(
    'exemption_requests',
  )
    .insert({
      ...{ id, entity, scorecard, check_id: check, reason },
      state: 'asked',
      until: until ?? null,
      check_json: wording ? toStorableText(JSON.stringify(wording)) : null,
      asked_by: askedBy,
      asked_at: at,
      renews: renews?.id ?? null,
      renewals: renews?.renewals ?? 0,
    })
    .onConflict()
    .ignore()
    .returning('id');
  if (inserted) {
    const { id: exemption } = inserted;
    const asked = { exemption, event: 'asked', at, by: askedBy } as const;
    await appendToLog(tx, [{ ...asked, reason, until }]);
  }
  return inserted?.id;
}

/** Keeps who decided beside the state. */
export async function noteDecision(
  tx: Knex,
  id: string,
  { by, at, reason }: { by: string; at: string; reason?: string },
): Promise<void> {
  await tx<ExemptionRequestRow>('exemption_requests')
    .where({ id })
    .update({
      decided_by: by,
      decided_at: at,
      decision_reason: reason ? toStorableText(reason) : null,
    });
}
