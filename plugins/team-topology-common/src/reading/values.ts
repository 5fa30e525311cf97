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

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
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
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as T;
}
