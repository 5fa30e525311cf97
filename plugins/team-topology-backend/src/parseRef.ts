import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The catalog's own parser takes `a/b/c`, too, as something that nobody means.
 * PostgreSQL takes neither a NUL nor half of a surrogate pair.
 */
const REF_SHAPE =
  /^([^:/\p{Cc}\p{Cs}]+:)?([^:/\p{Cc}\p{Cs}]+\/)?[^:/\p{Cc}\p{Cs}]+$/u;

/**
 * The full, lower-case ref that somebody wrote, perhaps as a shorthand: `sre`
 * is `group:default/sre`.
 *
 * @param expected - the kind that it has to be of, and how the writer knows it
 * @throws InputError where it is no ref, or of another kind
 */
export function parseRef(
  written: string,
  expected: { kind: string; parameter: string },
): string {
  const { kind, parameter } = expected;
  const ref = REF_SHAPE.test(written)
    ? stringifyEntityRef(parseEntityRef(written, { defaultKind: kind }))
    : '';
  if (!ref.startsWith(`${kind}:`)) {
    throw new InputError(
      `${parameter} must be the ref of a ${kind}; it is ${JSON.stringify(
        written,
      )}`,
    );
  }
  return ref;
}
