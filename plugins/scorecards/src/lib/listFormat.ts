/** Whether a list says “and”, “or” or neither, or gives the parts of one measure. */
export type ListKind = 'plain' | 'and' | 'or' | 'measure';

const OPTIONS: Record<ListKind, Intl.ListFormatOptions> = {
  // The type `unit` is for measures: in Japanese it puts nothing between things.
  plain: { type: 'conjunction', style: 'narrow' },
  and: { type: 'conjunction' },
  or: { type: 'disjunction' },
  measure: { type: 'unit', style: 'long' },
};

/** How a language lists things: “a, b, c” in English, 「a、b、c」 in Japanese. */
export function listFormat(
  language: string,
  kind: ListKind = 'plain',
): Intl.ListFormat {
  return new Intl.ListFormat(language, OPTIONS[kind]);
}
