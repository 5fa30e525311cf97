import { ParseResult } from '@marcbachmann/cel-js';
import { estimateSteps, largestSmallSize, StepOptions } from './estimateSteps';
import { DeclaredFact } from './FactCatalogue';
import { FactRecord } from './FactRecords';
import { Patterns } from './Patterns';
import { RULE_LIMITS } from './ruleLimits';
import { RuleFailure } from './RuleProblem';

/** What a rule is evaluated on. */
export interface RuleContext {
  facts: FactRecord;
  now: Date;
}

/** The parts of a compiled rule. */
export interface CompiledRuleOptions {
  evaluate: ParseResult;
  patterns: Patterns;
  facts: readonly DeclaredFact[];
  readsClock: boolean;
}

/** A rule that was read and type-checked. */
export class CompiledRule {
  readonly #options: CompiledRuleOptions;
  /** The steps that it takes at most where no value is large; what it costs at least. */
  readonly smallSteps: number;

  static create(options: CompiledRuleOptions): CompiledRule {
    return new CompiledRule(options);
  }

  private constructor(options: CompiledRuleOptions) {
    this.#options = options;
    const types = new Map(options.facts.map(it => [it.path, it.fact.type]));
    this.smallSteps = this.#steps((provider, name) =>
      largestSmallSize(types.get(`facts.${provider}.${name}`)),
    );
  }

  /** Exactly the facts that the rule reads. */
  get facts(): readonly DeclaredFact[] {
    return this.#options.facts;
  }

  /** Whether the answer depends on the time of the evaluation. */
  get readsClock(): boolean {
    return this.#options.readsClock;
  }

  /**
   * Evaluates the rule.
   * @param sizeOf - the sizes of the values; absent where all that it reads are
   *   small, which needs no estimate: it would cost more than the rule
   * @param budget - what it may take, of which it takes what it needs
   * @throws Error where it fails on these values, or would take too long
   */
  evaluate(
    context: RuleContext,
    sizeOf: StepOptions['sizeOf'] | undefined,
    budget: StepBudget,
  ): boolean {
    budget.take(sizeOf ? this.#steps(sizeOf) : this.smallSteps);
    const answer: unknown = this.#options.evaluate(context);
    if (typeof answer !== 'boolean') {
      throw new RuleFailure('rule.neither');
    }
    return answer;
  }

  #steps(sizeOf: StepOptions['sizeOf']): number {
    const { evaluate, patterns } = this.#options;
    return estimateSteps(evaluate.ast, { patterns, sizeOf });
  }
}

/** What is left of the steps that a scorecard may take for an entity. */
export class StepBudget {
  #left: number = RULE_LIMITS.steps;

  static create() {
    return new StepBudget();
  }

  private constructor() {}

  /**
   * Takes so many steps.
   * @throws RuleFailure where they are more than are left; none is taken then
   */
  take(steps: number): void {
    if (steps > this.#left) {
      const { steps: most } = RULE_LIMITS;
      const params = { steps, left: this.#left, most };
      throw new RuleFailure('rule.tooManySteps', params);
    }
    this.#left -= steps;
  }
}
