import { Entity } from '@backstage/catalog-model';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { RuleContext, StepBudget } from '../rules/CompiledRule';
import { describeFailure } from '../rules/describeCelError';
import { RuleStatement } from '../rules/RuleProblem';
import {
  EvaluatedExemption,
  EvaluatedOptOut,
  EvaluationInput,
} from './EvaluationInput';
import { isFailure, KnownFacts, startOfDay } from './KnownFacts';
import { CheckState } from './Result';
import {
  PlannedCheck,
  PlannedRule,
  PlannedScope,
  ScorecardPlan,
} from './ScorecardPlan';

/** What it takes to compare one item of a list with one value. */
const CONDITION_STEPS = 4;

/** The state of a check and what it is due to. */
export interface Judgement {
  state: CheckState;
  exemption?: EvaluatedExemption;
  /** The opt-out from the check's capability, whether it counts or not. */
  optOut?: EvaluatedOptOut;
  /** Why the evaluation of a rule failed. */
  failure?: RuleStatement;
  /** Whether `when` is what is not known, or failed; the rule was not evaluated then. */
  isAboutWhen?: boolean;
}

/**
 * Evaluates the checks of one scorecard for one entity. What comes first wins:
 * whether it applies, exempt, self-maintained, error, unknown, then the rule.
 */
export class EntityJudge {
  readonly #plan: ScorecardPlan;
  readonly #input: EvaluationInput;
  readonly #now: number;
  readonly #today: string;
  readonly #budget = StepBudget.create();
  /** What there were no steps left for to find out whether it concerns the entity. */
  #undecided?: Map<PlannedScope, RuleStatement>;
  readonly facts: KnownFacts;

  static create(plan: ScorecardPlan, input: EvaluationInput): EntityJudge {
    return new EntityJudge(plan, input);
  }

  private constructor(plan: ScorecardPlan, input: EvaluationInput) {
    this.#plan = plan;
    this.#input = input;
    this.#now = input.now.getTime();
    this.#today = plan.language.calendar.dayAt(input.now);
    this.facts = KnownFacts.create(plan, input.facts, this.#now);
  }

  /**
   * Whether a check is for this entity, as far as the entity itself tells. Where
   * that would take too many steps it is.
   */
  concerns(scope: PlannedScope): boolean {
    const { applies, itemConditions } = scope;
    const { entity } = this.#input;
    if (!applies) {
      return true;
    }
    if (itemConditions > 0) {
      try {
        const items = itemConditions * countItems(entity);
        this.#budget.take(items * CONDITION_STEPS);
      } catch (error) {
        this.#undecided ??= new Map();
        this.#undecided.set(scope, describeFailure(error));
        return true;
      }
    }
    return applies(entity);
  }

  /** Whether an invalid check would apply to the entity, as far as that can be known. */
  mayApply(scope: PlannedScope): boolean {
    return (
      this.concerns(scope) &&
      (scope.when ? this.#decide(scope.when).state !== 'fail' : true)
    );
  }

  /** Whether a check counts only from a later day on. */
  isAnnounced(scope: PlannedScope): boolean {
    return isAnnounced(scope, this.#today);
  }

  /** Nothing where `when` of the check is false: it does not apply to the entity. */
  judge(check: PlannedCheck): Judgement | undefined {
    const undecided = this.#undecided?.get(check);
    if (undecided !== undefined) {
      return { state: 'error', failure: undecided };
    }
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
    { rule, reads }: PlannedRule,
    state: CheckState,
    context: RuleContext,
  ): boolean {
    try {
      // It is for the words of a message, and takes nothing from other checks.
      const budget = StepBudget.create();
      const passed = rule.evaluate(context, this.#sizesFor(reads), budget);
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
      const { context } = this.facts;
      const sizes = this.#sizesFor(reads);
      const passed = rule.evaluate(context, sizes, this.#budget);
      return { state: passed ? 'pass' : 'fail' };
    } catch (error) {
      return { state: 'error', failure: describeFailure(error) };
    }
  }

  #sizesFor(reads: readonly number[]): KnownFacts['sizeOf'] | undefined {
    return this.facts.areSmall(reads)
      ? undefined
      : (provider, name) => this.facts.sizeOf(provider, name);
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

const known = new WeakMap<Entity, number>();

/**
 * How many items all lists of an entity have together: so often at most is a
 * condition compared that is for the items of a list.
 */
export function countItems(entity: Entity): number {
  let items = known.get(entity);
  if (items === undefined) {
    items = 0;
    const open: unknown[] = [entity];
    while (open.length > 0) {
      const value = open.pop();
      if (typeof value === 'object' && value !== null) {
        items += Array.isArray(value) ? value.length : 0;
        for (const inner of Object.values(value)) {
          open.push(inner);
        }
      }
    }
    known.set(entity, items);
  }
  return items;
}

/**
 * Whether a check is announced: on this day it is shown and counts nowhere,
 * since it counts from a later day on. An `enforceFrom` that is no day that
 * exists announces nothing.
 *
 * @param check - with its `enforceFrom`, `YYYY-MM-DD`
 * @param day - `YYYY-MM-DD`, as the calendar of the organisation has it
 * @public
 */
export function isAnnounced(
  { enforceFrom }: { enforceFrom?: unknown },
  day: string,
): boolean {
  // Most checks have none, and are asked for every entity.
  return (
    enforceFrom !== undefined &&
    isExistingDate(enforceFrom) &&
    day < enforceFrom
  );
}
