import { Entity } from '@backstage/catalog-model';
import { EntityFacts } from '../facts/Facts';
import { WithheldFacts } from '../visibility/WithheldFacts';

/**
 * An opt-out of the entity from a capability. Only a maintained one makes a
 * check self-maintained; with the others the rule decides, and the reason says so.
 * @public
 */
export interface EvaluatedOptOut {
  /** A full, lower-case capability ref. */
  capability: string;
  state: 'maintained' | 'overdue' | 'orphaned' | 'unconfirmed';
  /** The last day before it is overdue, `YYYY-MM-DD`; only explanations need it. */
  reviewBy?: string;
  /** Whether an explanation keeps it to itself: its reader may not see it. */
  withheld?: true;
}

/**
 * A granted exemption of the entity from a check.
 * @public
 */
export interface EvaluatedExemption {
  /** A full, lower-case scorecard ref. */
  scorecard: string;
  /** The id of the check. */
  check: string;
  reason: string;
  /** The day on which it ends, `YYYY-MM-DD`; it does not hold on that day any more, which
   * begins as the calendar of the scorecard has it. */
  until?: string;
}

/**
 * An entity and everything that is known about it when it is judged.
 * @public
 */
export interface EvaluationInput {
  entity: Entity;
  /** The newest observation of each provider; those of no interest do no harm. */
  facts: readonly EntityFacts[];
  optOuts?: readonly EvaluatedOptOut[];
  exemptions?: readonly EvaluatedExemption[];
  now: Date;
  /**
   * What the reader of an explanation may not see. It does not change a state:
   * to evaluate with a reader's eyes, take it out of `facts` first.
   */
  withheld?: WithheldFacts;
}
