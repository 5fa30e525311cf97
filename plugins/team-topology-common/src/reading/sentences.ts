/**
 * What a sentence is made of: values by the names of their places.
 * @public
 */
export type SentenceParams = Readonly<Record<string, string | number>>;

/**
 * Puts values into a sentence; a place is written `{name}`. A place without a
 * value stays as it is.
 * @public
 */
export function fillSentence(sentence: string, params: SentenceParams): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : place,
  );
}

const LONGEST = 60;

/**
 * Writes a value of an entity into a sentence. Whatever the value is, the
 * result fits on a line: a long text is cut, a list or an object is named.
 * @public
 */
export function quoteValue(value: unknown): string {
  if (value === null || value === undefined) {
    return 'empty';
  }
  if (typeof value === 'string') {
    const cut =
      value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
    return JSON.stringify(cut);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (typeof value === 'object') {
    return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  }
  return String(value);
}

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

/** By kind and language: a page has thousands of lists. */
const formats = new Map<string, Intl.ListFormat>();

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
  const key = `${kind} ${language}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.ListFormat(language, OPTIONS[kind]);
    formats.set(key, format);
  }
  return format;
}

const ISO_DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/**
 * An ISO 8601 duration in the words of a language, such as “1 day”; a text
 * that is no such duration stays as it is.
 * @param duration - such as `PT4H`, in whole units
 * @param language - a BCP 47 tag such as `ja`
 * @throws RangeError where it is none
 * @public
 */
export function formatDuration(duration: string, language: string): string {
  const amounts = ISO_DURATION.exec(duration)?.slice(1) ?? [];
  const words = amounts.flatMap((amount, index) =>
    Number(amount) > 0
      ? new Intl.NumberFormat(language, {
          style: 'unit',
          unit: UNITS[index],
          unitDisplay: 'long',
        }).format(Number(amount))
      : [],
  );
  return words.length
    ? listFormat(language, 'measure').format(words)
    : duration;
}

/**
 * A share of one in the words of a language, such as “91%”. It is rounded down,
 * so that only all of something is shown as all of it.
 * @param share - from 0 to 1
 * @param language - a BCP 47 tag such as `ja`
 * @throws RangeError where it is none
 * @public
 */
export function formatPercent(share: number, language: string): string {
  // A product such as 0.29 * 100 can come out a little below its whole number.
  const whole = Math.floor(share * 100 + 1e-9);
  return new Intl.NumberFormat(language, { style: 'percent' }).format(
    whole / 100,
  );
}
