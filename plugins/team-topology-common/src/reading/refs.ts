import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The full, lower-case ref that a shorthand stands for, or nothing where the
 * value is not on the form of a ref.
 */
export function toFullRef(
  value: unknown,
  context: { defaultKind?: string; defaultNamespace: string },
): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(value, context));
  } catch {
    return undefined;
  }
}

/** The kind in a full ref. */
export function kindOfRef(ref: string): string {
  return ref.slice(0, ref.indexOf(':'));
}

/** The order of code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Sorted, each once. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}
