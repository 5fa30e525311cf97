import { Span } from '../deliveries/Deliveries';
import { ServiceRequest } from '../events/Records';
import { RepeatedNeed } from './Requests';

/** From how many requests on a need is one that repeats. */
const LEAST = 2;

/**
 * Needs that several requests of a span had and no capability answers, the most
 * frequent first. They are candidates for new entries of the finder.
 *
 * @param requests - each once
 * @public
 */
export function findRepeatedNeeds(
  requests: readonly ServiceRequest[],
  { from, to }: Span,
): RepeatedNeed[] {
  const needs = new Map<string, { teams: Set<string>; times: string[] }>();
  for (const { need, capability, team, openedAt } of requests) {
    const isOpen = capability === undefined && need !== undefined;
    if (isOpen && openedAt !== undefined && openedAt >= from && openedAt < to) {
      const known = needs.get(need) ?? { teams: new Set(), times: [] };
      needs.set(need, known);
      known.times.push(openedAt);
      if (team !== undefined) {
        known.teams.add(team);
      }
    }
  }
  return [...needs]
    .filter(([, { times }]) => times.length >= LEAST)
    .map(([need, { teams, times }]) => ({
      need,
      requests: times.length,
      teams: teams.size,
      lastAt: times.sort()[times.length - 1],
    }))
    .sort(
      (one, other) =>
        other.requests - one.requests || (one.need < other.need ? -1 : 1),
    );
}
