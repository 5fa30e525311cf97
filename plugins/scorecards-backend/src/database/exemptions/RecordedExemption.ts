import {
  CheckWording,
  ExemptionState,
} from '@kumiki/backstage-plugin-scorecards-common';
import { toOwners } from '../entities/owners';
import { ExemptionLogRow, ExemptionRequestRow } from '../tables';

/** An exemption as it is stored, with what the catalog says about its entity now. */
export interface RecordedExemption {
  id: string;
  entity: string;
  scorecard: string;
  check: string;
  /** How the check read when it was asked for; absent where that was not kept. */
  wording?: CheckWording;
  /** As it was written last; time alone may have ended it since. */
  state: ExemptionState;
  reason: string;
  /** `YYYY-MM-DD`; absent where it does not end. */
  until?: string;
  askedBy: string;
  /** Absent where it was granted before a log was kept. */
  askedAt?: string;
  decidedBy?: string;
  decidedAt?: string;
  decisionReason?: string;
  renews?: string;
  renewals: number;
  /** Whether the entity is in the catalog. */
  isEntityKnown: boolean;
  title?: string;
  /** The owners of now, in the order of their refs. */
  owners: string[];
}

/** One step of an exemption. */
export interface RecordedEvent {
  exemption: string;
  event: ExemptionState;
  at?: string;
  by?: string;
  reason?: string;
  until?: string;
}

/** A row with what is joined from the entity. */
export type JoinedExemptionRow = ExemptionRequestRow & {
  entity_ref: string | null;
  entity_title: string | null;
  entity_owner: string | null;
};

export function toRecordedExemption(
  row: JoinedExemptionRow,
): RecordedExemption {
  return {
    id: row.id,
    entity: row.entity,
    scorecard: row.scorecard,
    check: row.check_id,
    wording: row.check_json === null ? undefined : JSON.parse(row.check_json),
    state: row.state as ExemptionState,
    reason: row.reason,
    until: row.until ?? undefined,
    askedBy: row.asked_by,
    askedAt: row.asked_at ?? undefined,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
    renews: row.renews ?? undefined,
    renewals: row.renewals,
    isEntityKnown: row.entity_ref !== null,
    title: row.entity_title ?? undefined,
    owners: toOwners(row.entity_owner),
  };
}

export function toRecordedEvent(row: ExemptionLogRow): RecordedEvent {
  return {
    exemption: row.exemption,
    event: row.event as ExemptionState,
    at: row.at ?? undefined,
    by: row.by_ ?? undefined,
    reason: row.reason ?? undefined,
    until: row.until ?? undefined,
  };
}
