import { ExemptionState } from '../exemptions/exemptionState';
import { ExemptionDeed } from '../exemptions/whoMay';

/**
 * One entry of the log of an exemption, which only grows.
 * @public
 */
export interface ExemptionEvent {
  /** What happened; the exemption came to be in this state. */
  event: ExemptionState;
  /** When (ISO 8601); absent where it was granted before a log was kept. */
  at?: string;
  /** The full ref of the person; absent for an end, and where the reader may not see it. */
  by?: string;
  /** The reason that was given. */
  reason?: string;
  /** The day on which it ends from then on, `YYYY-MM-DD`. */
  until?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: 'by'[];
}

/**
 * In what an exemption is not about what it was asked for any more.
 *
 * - `entity-gone`: the entity is not in the catalog
 * - `check-gone`: the scorecard, or the check in it, is not there
 * - `check-changed`: the check has another rule, or another `when`
 *
 * @public
 */
export type ExemptionDrift = 'entity-gone' | 'check-gone' | 'check-changed';

/**
 * An exemption of one entity from one check: asked for, granted or over.
 * @public
 */
export interface Exemption {
  id: string;
  /** A full entity ref. */
  entity: string;
  /** The title of the entity; absent where it has none, or is gone. */
  title?: string;
  /** The owners of now, in the order of their refs, as far as the reader may see them. */
  owners: string[];
  /** A full scorecard ref. */
  scorecard: string;
  /** The title of the scorecard; absent where it is gone. */
  scorecardTitle?: string;
  /** The id of the check. */
  check: string;
  /** The title of the check; absent where it is gone. */
  checkTitle?: string;
  /** At the time of the answer. */
  state: ExemptionState;
  /** Why it was asked for. */
  reason: string;
  /**
   * The day on which it does not hold any more, `YYYY-MM-DD`. Absent of one that
   * was granted before every exemption had an end.
   */
  until?: string;
  /** Days from today to `until`, of one that is granted; 1 for tomorrow. */
  endsInDays?: number;
  /** How often it was renewed before. */
  renewals: number;
  /** The id of the exemption that it renews. */
  renews?: string;
  /** The full ref of the person who asked. */
  askedBy?: string;
  /** When (ISO 8601); absent where it was granted before a log was kept. */
  askedAt?: string;
  /** The full ref of the person who granted, refused or revoked it. */
  decidedBy?: string;
  decidedAt?: string;
  /** What was said to that. */
  decisionReason?: string;
  /** In what it is not about what it was asked for any more; empty where it is. */
  drift: ExemptionDrift[];
  /** Oldest first. */
  log: ExemptionEvent[];
  /** What the reader may do with it now. */
  may: ExemptionDeed[];
  /** The latest day on which a renewal may end, `YYYY-MM-DD`, where the reader may ask for one. */
  renewableUntil?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: ('owner' | 'askedBy' | 'decidedBy')[];
}

/**
 * A page of exemptions: those that end soonest first.
 * @public
 */
export interface ExemptionPage {
  /** The day on which all of this is so, `YYYY-MM-DD`. */
  today: string;
  items: Exemption[];
  /** How many there are on all pages. */
  totalItems: number;
  /** Where the next page starts; absent on the last. */
  nextCursor?: string;
}

/**
 * Which exemptions are asked for. Values within a field are alternatives, fields
 * narrow each other.
 * @public
 */
export interface ExemptionFilter {
  /** Entity refs. */
  entity?: string[];
  /** Scorecard refs. */
  scorecard?: string[];
  /** Group refs: what they and their descendants own. */
  team?: string[];
  state?: ExemptionState[];
  /** A day, `YYYY-MM-DD`: those that end before it. */
  endsBefore?: string;
}

/**
 * Whether, and within which limits, one may ask for an exemption of an entity
 * from a check.
 * @public
 */
export interface AskableCheck {
  scorecard: string;
  check: string;
  /** Whether the reader may ask now. */
  mayAsk: boolean;
  /** Why not: a key of `EXEMPTION_SENTENCES`. */
  because?: string;
  /** The latest day on which it may end, `YYYY-MM-DD`. */
  latest: string;
  /** The group that decides; absent where the reader may not see it. */
  approver?: string;
}

/**
 * The exemptions of one entity that are asked for or granted, and what may be
 * asked for.
 * @public
 */
export interface EntityExemptions {
  entity: string;
  /** The day on which all of this is so, `YYYY-MM-DD`. */
  today: string;
  items: Exemption[];
  /** One for each check that applies to the entity. */
  checks: AskableCheck[];
}
