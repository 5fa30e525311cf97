import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The full ref that a value stands for; nothing where it is none. */
export function fullRef(
  value: unknown,
  context: { defaultKind?: string; defaultNamespace?: string },
): string | undefined {
  try {
    return typeof value === 'string'
      ? stringifyEntityRef(parseEntityRef(value, context))
      : undefined;
  } catch {
    return undefined;
  }
}
