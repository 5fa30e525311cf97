import { RE2JS } from 're2js';
import { RULE_LIMITS } from './ruleLimits';
import { RuleStatement, ruleStatement } from './RuleProblem';

/**
 * The patterns of `matches`, each compiled once. Matching takes time in
 * proportion to the text, whatever the pattern is.
 */
export class Patterns {
  readonly #compiled = new Map<string, { regex: RE2JS; size: number }>();

  static create(): Patterns {
    return new Patterns();
  }

  private constructor() {}

  /** Compiles a pattern, or says why that cannot be. */
  add(pattern: string): RuleStatement | undefined {
    if (this.#compiled.has(pattern)) {
      return undefined;
    }
    if (pattern.length > RULE_LIMITS.patternLength) {
      return ruleStatement('rule.patternTooLong', {
        length: pattern.length,
        most: RULE_LIMITS.patternLength,
      });
    }
    let regex: RE2JS;
    try {
      regex = RE2JS.compile(pattern);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return ruleStatement('rule.pattern', { detail });
    }
    const size = regex.programSize();
    if (size > RULE_LIMITS.patternSize) {
      return ruleStatement('rule.patternTooLarge', {
        most: RULE_LIMITS.patternSize,
      });
    }
    this.#compiled.set(pattern, { regex, size });
    return undefined;
  }

  /** How many instructions a text is matched with, character by character. */
  size(pattern: string): number {
    return this.#compiled.get(pattern)?.size ?? 0;
  }

  /** Whether the pattern is found in the text; it must have been added. */
  test(pattern: string, text: string): boolean {
    const compiled = this.#compiled.get(pattern);
    if (!compiled) {
      throw new Error('The pattern of matches was not written out');
    }
    return compiled.regex.test(text);
  }
}
