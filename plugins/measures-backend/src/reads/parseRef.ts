import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The catalog's own parser takes `a/b/c`, too, as something that nobody means.
 * PostgreSQL takes neither a NUL nor half of a surrogate pair.
 */
const REF_SHAPE =
  /^([^:/\p{Cc}\p{Cs}]+:)?([^:/\p{Cc}\p{Cs}]+\/)?[^:/\p{Cc}\p{Cs}]+$/u;

/**
 * The full ref that a caller names in a parameter, possibly in short.
 * @throws InputError that names the parameter and the value
 */
export function parseRef(
  value: string,
  options: { parameter: string; defaultKind: string },
): string {
  const { parameter, defaultKind } = options;
  if (!REF_SHAPE.test(value)) {
    throw new InputError(
      `${parameter} must be an entity ref such as ${defaultKind}:default/example; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return stringifyEntityRef(parseEntityRef(value, { defaultKind }));
}
