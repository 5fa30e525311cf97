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
  /** Whether small values need no estimate: it would cost more than the rule. */
  readonly #isLightOnSmall: boolean;

  static create(options: CompiledRuleOptions): CompiledRule {
    return new CompiledRule(options);
  }

  private constructor(options: CompiledRuleOptions) {
    this.#options = options;
    this.#isLightOnSmall =
      options.heavy &&
      this.#steps(largestSmallValues(options.facts)) <= RULE_LIMITS.steps;
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
   * @throws Error where it fails on these values, or would take too long
   */
  evaluate(context: RuleContext, valueOf: StepOptions['valueOf']): boolean {
    const { evaluate, heavy } = this.#options;
    if (heavy && !(this.#isLightOnSmall && this.#areSmall(valueOf))) {
      const steps = this.#steps(valueOf);
      if (steps > RULE_LIMITS.steps) {
        throw new Error(
          `It would take up to ${steps} steps on these values; allowed: ${RULE_LIMITS.steps}`,
        );
      }
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
