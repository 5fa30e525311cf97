import {
  CheckExplanation,
  CheckState,
  ExplainedFact,
  InvalidCheck,
  NotApplicableCheck,
  ScorecardResult,
} from '../evaluator/Result';
import { ReportedFailure } from '../visibility/WithheldFacts';
import { ScorecardSummary } from './ScorecardAnswers';

/**
 * A check of an entity: its state, why, and since when.
 * @public
 */
export interface ReportedCheck extends CheckExplanation {
  /** When it came to be in this state (ISO 8601). */
  since?: string;
}

/**
 * One scorecard's judgement of an entity.
 * @public
 */
export interface EntityScorecardReport {
  scorecard: ScorecardSummary;
  result: ScorecardResult;
  /** In the order of the scorecard. */
  checks: ReportedCheck[];
  /** Checks that do not apply to the entity, by what is known about it. */
  notApplicable: NotApplicableCheck[];
  /** Checks that are wrong in themselves and keep their level out of reach. */
  invalid: InvalidCheck[];
  /** The next level up and the checks that stand in its way; absent at the top. */
  next?: { level: string; checks: string[] };
  /** When the entity came to be at this level (ISO 8601). */
  levelSince?: string;
  evaluatedAt: string;
}

/**
 * An entity over all scorecards that apply to it.
 * @public
 */
export interface EntityReport {
  entity: string;
  title?: string;
  /** The first of the owners; absent where there is none. */
  owner?: string;
  /** In the order of their refs, as far as the reader may see them. */
  owners: string[];
  /** Fields that have a value which the reader may not see; `owner` where any of the owners is one. */
  withheld?: 'owner'[];
  scorecards: EntityScorecardReport[];
}

/**
 * What one provider knows about an entity.
 * @public
 */
export interface EntityProviderFacts {
  provider: string;
  title: string;
  /** When the values were observed; absent where they never were. */
  observedAt?: string;
  ageMs?: number;
  stale: boolean;
  error?: ReportedFailure;
  /** The subject that pushed the values last, such as `external:deploy`; absent where they were collected. */
  pushedBy?: string;
  /** Every fact that the provider declares, with its value where there is one. */
  facts: ExplainedFact[];
}

/**
 * The newest facts of an entity, with age and source.
 * @public
 */
export interface EntityFactsReport {
  entity: string;
  providers: EntityProviderFacts[];
}

/**
 * One change of a check's state.
 * @public
 */
export interface CheckTransition {
  at: string;
  scorecard: string;
  check: string;
  /** Absent where the check was not judged before. */
  from?: CheckState;
  /** Absent where the check no longer applies. */
  to?: CheckState;
}

/**
 * How an entity changed over a time.
 * @public
 */
export interface EntityTrend {
  entity: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The first and the last of these days that were imported, not recorded; absent where none was. */
  imported?: { from: string; to: string };
  /** Newest first, at most 500. */
  transitions: CheckTransition[];
  /** Whether there are more than are given. */
  truncated: boolean;
  /** The level per scorecard, one point for each change and one for the first day. */
  levels: { scorecard: string; points: { at: string; level?: string }[] }[];
  /** Numeric facts that keep a daily series. */
  facts: {
    name: string;
    unit?: string;
    /** Whether the reader may not see the fact; there are no points then. */
    withheld?: true;
    points: { day: string; value: number }[];
  }[];
}

/**
 * What came of asking for fresh facts of an entity.
 * @public
 */
export interface RefreshReport {
  entity: string;
  /**
   * When collecting began (ISO 8601). It may have begun before it was asked for:
   * for others who asked at the same time, or seconds before.
   */
  startedAt: string;
  /** Every provider that knows something about the entity. */
  providers: {
    provider: string;
    observedAt?: string;
    error?: ReportedFailure;
  }[];
  /** Changes of state that followed. */
  transitions: CheckTransition[];
}
