import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { ExemptionProblem } from '@kumiki/backstage-plugin-scorecards-common';

const ERRORS = { ConflictError, InputError, NotAllowedError };

/**
 * The error of what is refused: `code` says which rule it is, `params` what its
 * sentence is made of, for clients that speak another language.
 */
export function refusal(
  kind: keyof typeof ERRORS,
  { rule, params, message }: ExemptionProblem,
): Error {
  return Object.assign(new ERRORS[kind](message), { code: rule, params });
}
