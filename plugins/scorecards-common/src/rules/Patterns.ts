import { RE2JS } from 're2js';
import { RULE_LIMITS } from './ruleLimits';

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
  add(pattern: string): string | undefined {
    if (this.#compiled.has(pattern)) {
      return undefined;
    }
    if (pattern.length > RULE_LIMITS.patternLength) {
      return `The pattern has ${pattern.length} characters; allowed: ${RULE_LIMITS.patternLength}`;
    }
    let regex: RE2JS;
    try {
      regex = RE2JS.compile(pattern);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return `The pattern is not an RE2 regular expression: ${reason}`;
    }
    const size = regex.programSize();
    if (size > RULE_LIMITS.patternSize) {
      return `The pattern repeats too much; it must compile to at most ${RULE_LIMITS.patternSize} instructions`;
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
