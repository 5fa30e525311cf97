import { SentenceParams } from '@kumiki/backstage-plugin-team-topology-common';
import { ReportedFailure } from '../visibility/WithheldFacts';
import { EvaluatedOptOut } from './EvaluationInput';

/**
 * Six states, never mixed up.
 *
 * - `pass`, `fail`: the rule was evaluated on known facts
 * - `unknown`: a fact that it reads was never observed, or is stale
 * - `error`: the provider of a fact failed and no value is left that is not too
 *   old, or the rule itself failed on these values
 * - `exempt`: an exemption was granted
 * - `self-maintained`: the entity is off the golden path by a maintained opt-out
 *
 * @public
 */
export const CHECK_STATES = [
  'pass',
  'fail',
  'unknown',
  'error',
  'exempt',
  'self-maintained',
] as const;

/**
 * One of the six states of a check.
 * @public
 */
export type CheckState = (typeof CHECK_STATES)[number];

/**
 * How many checks are in which state; an absent state counts zero.
 * @public
 */
export type StateCounts = Partial<Record<CheckState, number>>;

/**
 * How much of what is asked is known: everything but `unknown` and `error`.
 * @public
 */
export interface Coverage {
  known: number;
  all: number;
}

/**
 * One entity judged by one scorecard. There is none where the scorecard does
 * not apply to the entity.
 * @public
 */
export interface ScorecardResult {
  scorecard: string;
  entity: string;
  /** The highest level that is reached; absent below the lowest. */
  level?: string;
  /**
   * The state of each check that applies, by check id. Checks that are
   * announced for later (`enforceFrom`) are here as well; see `announced`.
   */
  states: Record<string, CheckState>;
  /** Ids of checks in `states` that count nowhere yet. */
  announced: string[];
  /** Counts of the checks that count. */
  counts: StateCounts;
  coverage: Coverage;
}

/**
 * A check that is wrong in itself and therefore evaluated nowhere.
 * @public
 */
export interface InvalidCheck {
  /** The id of the check, or its position such as `checks[3]` where it has none. */
  check: string;
  /** The id of the level that it keeps out of reach, with those above; the lowest where it names none. */
  level?: string;
  /** The field that is wrong, such as `rule` or `level`. */
  field: string;
  /** The sentence in English. */
  message: string;
  /**
   * What is wrong: a key of `SCORECARD_SENTENCES`, `PREDICATE_SENTENCES`,
   * `SIZE_SENTENCES` or `RULE_SENTENCES`; absent where only the sentence tells.
   */
  rule?: string;
  /** What the sentence of the rule is made of, beside the field. */
  params?: SentenceParams;
  /** Where in the field's text; columns and lines count from 1. */
  position?: { line: number; column: number; start: number; end: number };
  /** The name that was probably meant. */
  suggestion?: string;
}

/**
 * A check that does not apply to an entity, by what is known about it.
 * @public
 */
export interface NotApplicableCheck {
  /** The id of the check. */
  check: string;
  title: string;
  level: string;
  /** The rule that is false, as it was written. */
  when: string;
}

/**
 * A fact that a check reads, as somebody who looks sees it.
 * @public
 */
export interface ExplainedFact {
  /** `facts.<provider>.<name>` */
  name: string;
  type: string;
  unit?: string;
  description: string;
  /** Of a long list or text only the beginning; see `length`. */
  value?: boolean | number | string | string[];
  /**
   * How many items or characters the whole value has, where `value` is only the
   * beginning of it. The facts of the entity have the whole.
   */
  length?: number;
  /** Whether there is a value that the reader may not see. */
  withheld?: true;
  observedAt?: string;
  /** Milliseconds since it was observed. */
  ageMs?: number;
  stale: boolean;
  error?: ReportedFailure;
  /** The subject that pushed it, such as `external:deploy`; absent where it was collected. */
  pushedBy?: string;
}

/**
 * Why a check is in its state; computed when somebody looks, never stored.
 * @public
 */
export interface CheckExplanation {
  check: string;
  title: string;
  level: string;
  category?: string;
  state: CheckState;
  /** The rule as it was written. */
  rule: string;
  /** What decides by facts whether the check applies, as it was written. */
  when?: string;
  facts: ExplainedFact[];
  /** The check's message with its facts filled in. */
  message?: string;
  /** What the scorecard says to do, as Markdown, where the rule does not hold; see `remediesOf`. */
  remedy?: string;
  /**
   * Why it is unknown, an error, exempt or self-maintained, why an opt-out does
   * not count, or which provider failed last; empty where the rule alone decided.
   */
  reasons: CheckReason[];
  /** The reasons in English. */
  reason?: string;
  /** The entity's opt-out from the capability of the check, whether it counts or not. */
  optOut?: EvaluatedOptOut;
  /** Fields that have a value which the reader may not see. */
  withheld?: 'optOut'[];
  /** The day from which it counts, where that is still to come. */
  enforceFrom?: string;
}

/**
 * Whether a check in this state keeps nobody from a level: `pass`, `exempt` and
 * `self-maintained`.
 * @public
 */
export function isAchieved(state: CheckState): boolean {
  return state === 'pass' || state === 'exempt' || state === 'self-maintained';
}

/**
 * Whether a state says something about the entity: all but `unknown` and
 * `error`. Coverage counts these.
 * @public
 */
export function isKnown(state: CheckState): boolean {
  return state !== 'unknown' && state !== 'error';
}

/**
 * One thing that a check owes its state to, for whoever puts it into words.
 * Ages are in milliseconds, days as `YYYY-MM-DD`, timestamps in ISO 8601.
 * @public
 */
export type CheckReason =
  | { rule: 'exempt'; reason: string; until?: string }
  | {
      rule:
        | 'self-maintained'
        | 'opt-out-overdue'
        | 'opt-out-orphaned'
        | 'opt-out-unconfirmed';
      /** Absent where the reader may not see the opt-out. */
      capability?: string;
      reviewBy?: string;
    }
  | { rule: 'when-not-known' }
  | { rule: 'never-observed'; fact: string }
  | {
      rule: 'not-in-observation';
      fact: string;
      provider: string;
      observedAt: string;
    }
  | {
      rule: 'stale';
      fact: string;
      provider: string;
      /** Absent where it is not known when it was observed. */
      ageMs?: number;
      /** How long observations are good for, as an ISO 8601 duration. */
      maxAge: string;
    }
  | {
      rule: 'provider-failed';
      fact: string;
      provider: string;
      /** Absent where the reader may not see it. */
      message?: string;
      /** The age of the last good values; absent where there are none. */
      ageMs?: number;
    }
  | {
      /** The state goes by values that are still good, and the newest attempt failed. */
      rule: 'provider-failing';
      provider: string;
      message?: string;
      ageMs?: number;
      maxAge: string;
    }
  | { rule: 'wrong-value'; fact: string; type: string }
  | {
      rule: 'rule-failed' | 'when-failed';
      /** In English. Absent where it tells of values that the reader may not see. */
      message?: string;
      /** The same as data: a key of `RULE_SENTENCES`, and what it is made of. */
      failure?: { rule: string; params: SentenceParams };
    };
