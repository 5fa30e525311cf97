/**
 * Readers for data that nobody has validated: each gives the value when it is
 * what is expected and nothing otherwise, so that one wrong field costs only
 * itself.
 */

export type UnknownRecord = { readonly [key: string]: unknown };

export function asRecord(value: unknown): UnknownRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as UnknownRecord)
    : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asRecords(value: unknown): UnknownRecord[] {
  return asList(value)
    .map(asRecord)
    .filter(item => item !== undefined);
}

/** The longest texts that anybody reads; what comes after is left out. */
const LONGEST_TEXT = 8_000;

const LONGEST_TITLE = 200;

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== ''
    ? cutText(value, LONGEST_TEXT)
    : undefined;
}

/** A text to call something by: not blank, and short enough for a line or two. */
export function asTitle(value: unknown): string | undefined {
  const title =
    typeof value === 'string' ? cutText(value, LONGEST_TITLE).trim() : '';
  return title === '' ? undefined : title;
}

/** The beginning of a text that is too long, with a sign that there is more. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) {
    return text;
  }
  // Half of a surrogate pair is no character.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

export function asTexts(value: unknown): string[] {
  return asList(value).flatMap(item => asText(item) ?? []);
}

export function asOneOf<T extends string>(
  value: unknown,
  allowed: readonly T[],
): T | undefined {
  return allowed.find(candidate => candidate === value);
}

/** Leaves out the keys without a value, so that equal models are equal as JSON. */
export function withoutUndefined<T extends object>(value: T): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) {
      result[key] = value[key];
    }
  }
  return result as T;
}
