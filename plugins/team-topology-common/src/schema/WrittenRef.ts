import { toFullRef } from '../reading/refs';

/** A ref as it stands in an entity. */
export interface WrittenRef {
  field: string;
  /** What was written. */
  value: string;
  /** The full ref that it stands for. */
  ref: string;
}

/** Reads the ref in a field; an empty list where there is none that can be read. */
export function readRef(
  value: unknown,
  field: string,
  context: { defaultKind: string; defaultNamespace: string },
): WrittenRef[] {
  const ref = toFullRef(value, context);
  return typeof value === 'string' && ref !== undefined
    ? [{ field, value, ref }]
    : [];
}
