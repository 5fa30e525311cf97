import { CompiledRule, RuleContext, StepBudget } from '../rules/CompiledRule';
import { describeFailure } from '../rules/describeCelError';
import { RULE_LIMITS } from '../rules/ruleLimits';
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
  /** Why the evaluation of a rule failed. */
  failure?: string;
  /** Whether `when` is what is not known, or failed; the rule was not evaluated then. */
  isAboutWhen?: boolean;
}

/** A rule with the places of the facts that it reads. */
interface PlannedRule {
  rule: CompiledRule;
  reads: readonly number[];
}

/**
 * Evaluates the checks of one scorecard for one entity. What comes first wins:
 * whether it applies, exempt, self-maintained, error, unknown, then the rule.
 */
export class EntityJudge {
  readonly #plan: ScorecardPlan;
  readonly #input: EvaluationInput;
  readonly #now: number;
  readonly #budget: StepBudget = { left: RULE_LIMITS.steps };
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

  /** Whether a check is for this entity, as far as the entity itself tells. */
  concerns(scope: PlannedScope): boolean {
    return scope.applies === undefined || scope.applies(this.#input.entity);
  }

  /** Whether a check counts only from a later day on. */
  isAnnounced({ enforceFrom }: PlannedScope): boolean {
    return enforceFrom !== undefined && this.#now < enforceFrom;
  }

  /** Nothing where `when` of the check is false: it does not apply to the entity. */
  judge(check: PlannedCheck): Judgement | undefined {
    const when = check.when && this.#decide(check.when);
    if (when?.state === 'fail') {
      return undefined;
    }
    if (when && when.state !== 'pass') {
      // Not even an exemption: losing the fact behind `when` must not promote.
      return { ...when, isAboutWhen: true };
    }
    const exemption = this.#exemption(check);
    if (exemption) {
      return { state: 'exempt', exemption };
    }
    const optOut = this.#optOut(check);
    if (optOut?.state === 'maintained') {
      return { state: 'self-maintained', optOut };
    }
    return { ...this.#decide(check), optOut };
  }

  /** Whether a rule gives the same answer with other numbers in the place of some. */
  isSameWith(
    { rule }: PlannedRule,
    state: CheckState,
    context: RuleContext,
  ): boolean {
    try {
      const passed = rule.evaluate(context, this.facts.value, this.#budget);
      return passed === (state === 'pass');
    } catch {
      return false;
    }
  }

  #decide({ rule, reads }: PlannedRule): Judgement {
    const lacking = this.#stateOfLack(reads);
    if (lacking) {
      return { state: lacking };
    }
    try {
      const { context, value } = this.facts;
      const passed = rule.evaluate(context, value, this.#budget);
      return { state: passed ? 'pass' : 'fail' };
    } catch (error) {
      return { state: 'error', failure: describeFailure(error) };
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

  /** The state that follows from facts which a rule reads and nobody knows. */
  #stateOfLack(reads: readonly number[]): 'error' | 'unknown' | undefined {
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
