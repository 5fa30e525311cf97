import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/** The full ref of a value; undefined where it is not a ref. */
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

/**
 * The full ref of an input.
 *
 * @throws InputError where it is not a ref, or is one of another kind
 */
export function readRef(value: string, field: string, kind?: string): string {
  let ref: string;
  try {
    ref = stringifyEntityRef(
      parseEntityRef(value.trim(), { defaultKind: kind }),
    );
  } catch {
    throw new InputError(
      `${field} is ${quoteValue(value)}; allowed: the ref of ${
        kind ? `a ${kind}` : 'an entity, with its kind'
      }`,
    );
  }
  const written = ref.slice(0, ref.indexOf(':'));
  if (kind && written !== kind.toLowerCase()) {
    throw new InputError(
      `${field} is ${quoteValue(
        value,
      )}, the ref of a ${written}; allowed: the ref of a ${kind}`,
    );
  }
  return ref;
}
