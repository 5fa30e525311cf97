import { FactReference } from '../facts/FactReference';
import {
  ScorecardCheck,
  ScorecardLevel,
  ScorecardLifecycle,
} from '../kinds/Scorecard';
import { ScorecardProblem } from '../schema/ScorecardProblem';
import { InvalidCheck } from './Result';

/**
 * A check that can be evaluated.
 * @public
 */
export interface CompiledCheck {
  readonly id: string;
  /** The check as it was written. */
  readonly definition: ScorecardCheck;
  /** Exactly the facts that `rule` and `when` read. */
  readonly facts: readonly FactReference[];
  /** The capability whose maintained opt-out counts, as a full ref. */
  readonly capability?: string;
  /** Whether one of them reads `now`, so that the answer can change with time alone. */
  readonly readsClock: boolean;
}

/**
 * A scorecard that was read and type-checked against the declared facts. Made
 * by `compileScorecard`; to be compiled again when the scorecard or
 * the declarations change.
 * @public
 */
export interface CompiledScorecard {
  /** A full, lower-case entity ref. */
  readonly ref: string;
  readonly title: string;
  readonly lifecycle: ScorecardLifecycle;
  /** From the lowest up. */
  readonly levels: readonly ScorecardLevel[];
  /** The checks that can be evaluated, in the order of the scorecard. */
  readonly checks: readonly CompiledCheck[];
  /**
   * What is wrong with the other checks. Each keeps its level, and those above,
   * out of reach of the entities that it applies to.
   */
  readonly invalid: readonly InvalidCheck[];
  /** What makes the scorecard as a whole impossible; it then applies to nothing. */
  readonly problems: readonly ScorecardProblem[];
}
