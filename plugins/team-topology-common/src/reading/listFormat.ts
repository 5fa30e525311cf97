/**
 * Whether a list says “and”, “or” or neither, or gives the parts of one measure.
 * @public
 */
export type ListKind = 'plain' | 'and' | 'or' | 'measure';

const OPTIONS: Record<ListKind, Intl.ListFormatOptions> = {
  // The type `unit` is for measures: in Japanese it puts nothing between things.
  plain: { type: 'conjunction', style: 'narrow' },
  and: { type: 'conjunction' },
  or: { type: 'disjunction' },
  measure: { type: 'unit', style: 'long' },
};

/**
 * How a language lists things: “a, b, c” in English, 「a、b、c」 in Japanese.
 * @param language - a BCP 47 tag such as `ja`
 * @throws RangeError where it is none
 * @public
 */
export function listFormat(
  language: string,
  kind: ListKind = 'plain',
): Intl.ListFormat {
  return new Intl.ListFormat(language, OPTIONS[kind]);
}
