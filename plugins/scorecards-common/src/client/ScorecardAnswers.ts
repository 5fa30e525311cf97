import { FilterPredicate } from '@backstage/filter-predicates';
import { InvalidCheck, StateCounts } from '../evaluator/Result';
import { FactReference } from '../facts/Facts';
import {
  ScorecardCheck,
  ScorecardLevel,
  ScorecardLifecycle,
} from '../kinds/Scorecard';
import { ScorecardRollup } from '../rollup/Rollup';

/**
 * A scorecard in a list.
 * @public
 */
export interface ScorecardSummary {
  /** The scorecard's entity ref. */
  ref: string;
  title: string;
  description?: string;
  /** The group ref of the team that answers for it; absent where the reader may not see that. */
  owner?: string;
  /** Fields that have a value which the reader may not see. */
  withheld?: ('owner' | 'appliesTo')[];
  lifecycle: ScorecardLifecycle;
  /** From the lowest up. */
  levels: ScorecardLevel[];
  /** Checks that are evaluated and count. */
  checks: number;
  /** Checks that are evaluated and count from a later day on. */
  announcedChecks: number;
  /** What is wrong with the others; see `ScorecardDetails.invalid`. */
  invalidChecks: number;
  /** Whether what is shown was judged longer ago than it should have been. */
  stale: boolean;
  /** When an entity was last judged by it. */
  evaluatedAt?: string;
}

/**
 * A check with what was found out about its rule.
 * @public
 */
export interface ScorecardCheckDetails extends ScorecardCheck {
  title: string;
  /** Exactly the facts that the rule reads. */
  facts: FactReference[];
  /** Whether it counts from a later day on. */
  announced: boolean;
  /**
   * How many of the entities that the caller may see it applies to; absent of a
   * check that counts nowhere yet, or is invalid.
   */
  entities?: number;
  /** The same entities by state; absent likewise. */
  counts?: StateCounts;
  /** Whether it is named in `ScorecardDetails.invalid`. */
  invalid: boolean;
  /** Fields that have a value which the reader may not see. */
  withheld?: ('capability' | 'appliesTo')[];
}

/**
 * Everything about one scorecard.
 * @public
 */
export interface ScorecardDetails extends ScorecardSummary {
  /** Absent where it names something that the reader may not see. */
  appliesTo?: FilterPredicate;
  checkDetails: ScorecardCheckDetails[];
  invalid: InvalidCheck[];
  /** Over every entity that the caller may see. */
  rollup: ScorecardRollup;
}

/**
 * How the checks of a scorecard stood, day by day.
 * @public
 */
export interface CheckHistory {
  scorecard: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The first and the last of these days that were imported, not recorded; absent where none was. */
  imported?: { from: string; to: string };
  /** The last day that is known, on which all points end; absent where no day is. */
  until?: string;
  /** In the order of the scorecard; a check that counted on none of the days is left out. */
  checks: {
    check: string;
    /**
     * How many entities were in which state at the end of a day; oldest first, one for
     * the first day that is known, and one for each day that differs from the one before.
     */
    points: { day: string; counts: StateCounts }[];
  }[];
}
