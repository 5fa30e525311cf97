import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { MapFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestHandler } from 'express';
import { MapRequest } from './service/MapService';

/**
 * The catalog's own parser takes `a/b/c`, too, as something that nobody means.
 * PostgreSQL takes neither a NUL nor half of a surrogate pair.
 */
const REF_SHAPE =
  /^([^:/\p{Cc}\p{Cs}]+:)?([^:/\p{Cc}\p{Cs}]+\/)?[^:/\p{Cc}\p{Cs}]+$/u;

/**
 * Turns what a caller asks for into what the map service takes. Group refs may
 * be shorthand: `sre` is `group:default/sre`.
 */
export function parseMapRequest(
  input: MapFilter & { at?: string; budget?: number },
): MapRequest {
  const { at, budget, focus, groupings, modes, states, types } = input;
  return {
    at,
    nodeBudget: budget,
    filter: {
      types,
      modes,
      states,
      groupings: groupings?.map(ref => parseGroupRef(ref, 'groupings')),
      focus: focus === undefined ? undefined : parseGroupRef(focus, 'focus'),
    },
  };
}

/** The full ref of a group that a caller names in a parameter. */
function parseGroupRef(value: string, parameter: string): string {
  if (!REF_SHAPE.test(value)) {
    throw new InputError(
      `${parameter} must be a group ref such as group:default/sre; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return stringifyEntityRef(parseEntityRef(value, { defaultKind: 'group' }));
}

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
  return parseRefOf(written, { kinds: [kind], parameter });
}

/**
 * The same where it may be of several kinds; the first is meant where none is
 * written.
 */
export function parseRefOf(
  written: string,
  expected: { kinds: readonly string[]; parameter: string },
): string {
  const { kinds, parameter } = expected;
  const ref = REF_SHAPE.test(written)
    ? stringifyEntityRef(parseEntityRef(written, { defaultKind: kinds[0] }))
    : '';
  if (!kinds.some(kind => ref.startsWith(`${kind}:`))) {
    throw new InputError(
      `${parameter} must be the ref of a ${kinds.join(
        ' or ',
      )}; it is ${JSON.stringify(written)}`,
    );
  }
  return ref;
}

/**
 * The full, lower-case ref of an entity of any kind, which somebody wrote with
 * its kind.
 *
 * @throws InputError where it is no such ref
 */
export function parseAnyRef(written: string, parameter: string): string {
  if (!REF_SHAPE.test(written) || !written.includes(':')) {
    throw new InputError(
      `${parameter} must be refs with their kind, such as group:default/sre; one is ${JSON.stringify(
        written,
      )}`,
    );
  }
  return stringifyEntityRef(parseEntityRef(written));
}

/**
 * Lets only texts through, once or repeated. The validation stumbles over what
 * was taken for an object, and says nothing that a caller could understand.
 */
export const refuseStructuredQuery: RequestHandler = (request, _, next) => {
  for (const [name, value] of Object.entries(request.query)) {
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    if (!texts.every(text => typeof text === 'string')) {
      throw new InputError(
        `The query parameter ${JSON.stringify(
          name,
        )} must be a string or several`,
      );
    }
  }
  next();
};
