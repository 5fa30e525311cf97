import { ParseResult } from '@marcbachmann/cel-js';
import { estimateSteps, StepOptions } from './estimateSteps';
import { DeclaredFact } from './FactCatalogue';
import { FactRecord } from './FactRecords';
import { Patterns } from './Patterns';
import { RULE_LIMITS } from './ruleLimits';

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

  static create(options: CompiledRuleOptions): CompiledRule {
    return new CompiledRule(options);
  }

  private constructor(options: CompiledRuleOptions) {
    this.#options = options;
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
    const { evaluate, patterns, heavy } = this.#options;
    if (heavy) {
      const steps = estimateSteps(evaluate.ast, { patterns, valueOf });
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
}
