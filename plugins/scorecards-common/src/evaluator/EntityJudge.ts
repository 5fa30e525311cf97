import { describeFailure } from '../rules/describeCelError';
import {
  EvaluatedExemption,
  EvaluatedOptOut,
  EvaluationInput,
} from './EvaluationInput';
import { isFailure } from './FactLack';
import { KnownFacts } from './KnownFacts';
import { startOfDay } from './momentOf';
import { CheckState } from './Result';
import { PlannedCheck, PlannedScope, ScorecardPlan } from './ScorecardPlan';

/** The state of a check and what it is due to. */
export interface Judgement {
  state: CheckState;
  exemption?: EvaluatedExemption;
  /** The opt-out from the check's capability, whether it counts or not. */
  optOut?: EvaluatedOptOut;
  /** Why the evaluation of the rule failed. */
  failure?: string;
}

/**
 * Judges one entity by the checks of one scorecard. What comes first wins:
 * exempt, self-maintained, error, unknown, then the rule.
 */
export class EntityJudge {
  readonly #plan: ScorecardPlan;
  readonly #input: EvaluationInput;
  readonly #now: number;
  readonly facts: KnownFacts;

  static create(plan: ScorecardPlan, input: EvaluationInput): EntityJudge {
    return new EntityJudge(plan, input);
  }

  private constructor(plan: ScorecardPlan, input: EvaluationInput) {
    this.#plan = plan;
    this.#input = input;
    this.#now = input.now.getTime();
    this.facts = KnownFacts.create(plan, input.facts, this.#now);
  }

  /** Whether a check is for this entity. */
  concerns(scope: PlannedScope): boolean {
    return scope.applies === undefined || scope.applies(this.#input.entity);
  }

  /** Whether a check counts only from a later day on. */
  isAnnounced({ enforceFrom }: PlannedScope): boolean {
    return enforceFrom !== undefined && this.#now < enforceFrom;
  }

  judge(check: PlannedCheck): Judgement {
    const exemption = this.#exemption(check);
    if (exemption) {
      return { state: 'exempt', exemption };
    }
    const optOut = this.#optOut(check);
    if (optOut?.state === 'maintained') {
      return { state: 'self-maintained', optOut };
    }
    const lacking = this.#stateOfLack(check);
    if (lacking) {
      return { state: lacking, optOut };
    }
    try {
      const passed = check.rule.evaluate(this.facts.context, this.facts.value);
      return { state: passed ? 'pass' : 'fail', optOut };
    } catch (error) {
      return { state: 'error', optOut, failure: describeFailure(error) };
    }
  }

  #exemption({ id }: PlannedCheck): EvaluatedExemption | undefined {
    return this.#input.exemptions?.find(
      ({ scorecard, check, until }) =>
        check === id &&
        scorecard === this.#plan.ref &&
        // An end that cannot be read has passed.
        (until === undefined ||
          this.#now < startOfDay(until, this.#plan.language.calendar)),
    );
  }

  #optOut({ capability }: PlannedCheck): EvaluatedOptOut | undefined {
    const optOuts = capability
      ? this.#input.optOuts?.filter(it => it.capability === capability)
      : undefined;
    return optOuts?.find(it => it.state === 'maintained') ?? optOuts?.[0];
  }

  /** The state that follows from facts which the rule reads and nobody knows. */
  #stateOfLack({ reads }: PlannedCheck): 'error' | 'unknown' | undefined {
    let state: 'unknown' | undefined;
    for (const place of reads) {
      const lack = this.facts.lack(place);
      if (lack && isFailure(lack)) {
        return 'error';
      }
      state = lack ? 'unknown' : state;
    }
    return state;
  }
}
