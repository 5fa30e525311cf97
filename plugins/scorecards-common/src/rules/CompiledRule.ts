import { ParseResult } from '@marcbachmann/cel-js';
import { estimateSteps, StepOptions } from './estimateSteps';
import { DeclaredFact } from './FactCatalogue';
import { FactRecord } from './FactRecords';
import { Patterns } from './Patterns';
import { RULE_LIMITS } from './ruleLimits';
import { isSmall, largestSmallValues } from './smallValues';

/** What a rule is evaluated on. */
export interface RuleContext {
  facts: FactRecord;
  now: Date;
}

/** What is left of the steps that the rules of a scorecard may take for an entity. */
export interface StepBudget {
  left: number;
}

/** The parts of a compiled rule. */
export interface CompiledRuleOptions {
  evaluate: ParseResult;
  patterns: Patterns;
  facts: readonly DeclaredFact[];
  readsClock: boolean;
  heavy: boolean;
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
    this.smallSteps = this.#steps(largestSmallValues(options.facts));
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
   * @param budget - what it may take, of which it takes what it needs
   * @throws Error where it fails on these values, or would take too long
   */
  evaluate(
    context: RuleContext,
    valueOf: StepOptions['valueOf'],
    budget: StepBudget,
  ): boolean {
    const { evaluate, heavy } = this.#options;
    if (heavy) {
      // Small values need no estimate: it would cost more than the rule.
      const steps = this.#areSmall(valueOf)
        ? this.smallSteps
        : this.#steps(valueOf);
      if (steps > budget.left) {
        throw new Error(
          `It would take up to ${steps} steps on these values; ${budget.left} are left of the ${RULE_LIMITS.steps} for all rules of the scorecard`,
        );
      }
      budget.left -= steps;
    }
    const answer: unknown = evaluate(context);
    if (typeof answer !== 'boolean') {
      throw new Error('It is neither true nor false on these values');
    }
    return answer;
  }

  #steps(valueOf: StepOptions['valueOf']): number {
    const { evaluate, patterns } = this.#options;
    return estimateSteps(evaluate.ast, { patterns, valueOf });
  }

  #areSmall(valueOf: StepOptions['valueOf']): boolean {
    return this.facts.every(({ provider, fact }) =>
      isSmall(valueOf(provider.id, fact.name)),
    );
  }
}
