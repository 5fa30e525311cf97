import { isMutual } from '../kinds/constants';

/**
 * What tells one interaction from another: who works with whom, how, for what,
 * and since which day. Refs are full ones.
 * @public
 */
export interface InteractionTerms {
  mode?: string;
  from?: string;
  to: readonly string[];
  capability?: string;
  purpose?: string;
  /** YYYY-MM-DD */
  since?: string;
}

/**
 * Whether two declarations are of the same interaction. The ends of a mode
 * without direction may stand in any order; upper and lower case of a purpose do not count.
 * @public
 */
export function isSameInteraction(
  a: InteractionTerms,
  b: InteractionTerms,
): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(terms: InteractionTerms): string {
  const { mode, from = '', to, capability, purpose = '', since } = terms;
  const parties = isMutual(mode)
    ? [...new Set([from, ...to])].sort()
    : [from, ...[...new Set(to)].sort()];
  const aim = purpose.trim().toLocaleLowerCase('en-US');
  return JSON.stringify([mode, parties, capability, aim, since]);
}
