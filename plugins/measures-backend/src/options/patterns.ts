/** The characters that mean something in a regular expression, but for the star. */
const SPECIAL = /[.+?^${}()|[\]\\]/g;

/**
 * Whether a text is as one of a few patterns says, in which `*` stands for any
 * characters.
 */
export function matcherOf(
  patterns: readonly string[],
): (text: string) => boolean {
  const exact = new Set(patterns.filter(it => !it.includes('*')));
  const expressions = patterns
    .filter(it => it.includes('*'))
    .map(it => {
      // Several stars in a row say the same as one, and take forever to try.
      const escaped = it.replace(/\*+/g, '*').replace(SPECIAL, '\\$&');
      return new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 's');
    });
  return text =>
    exact.has(text) || expressions.some(expression => expression.test(text));
}
