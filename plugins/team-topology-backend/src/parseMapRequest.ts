import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { MapFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { MapRequest } from './service/MapService';

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

/**
 * The catalog's own parser takes `a/b/c`, too, as something that nobody means.
 * PostgreSQL takes neither a NUL nor half of a surrogate pair.
 */
const REF_SHAPE =
  /^([^:/\p{Cc}\p{Cs}]+:)?([^:/\p{Cc}\p{Cs}]+\/)?[^:/\p{Cc}\p{Cs}]+$/u;

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
