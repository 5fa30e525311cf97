import {
  declaredValueProblem,
  FactValue,
  isoDurationToMilliseconds,
} from '@kumiki/backstage-plugin-scorecards-common';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { CollectedFacts } from '@kumiki/backstage-plugin-scorecards-node';
import { LatestFacts } from '../client/TechInsightsClient';
import { DeclaredRetriever } from '../schemas/declareRetrievers';

/** How far the clock of Tech Insights may be ahead. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * What the latest facts of a retriever say about an entity. A fact that is not
 * in them, or null, is left out and so unknown; it is never false or zero. A
 * value of another type is an error that names it.
 *
 * @param latest - absent where the retriever has none
 */
export function describeLatest(
  entity: string,
  latest: LatestFacts | undefined,
  context: { retriever: DeclaredRetriever; now: Date },
): CollectedFacts {
  const { retriever, now } = context;
  if (!latest) {
    return { entity, values: {}, observedAt: nothingSince(retriever, now) };
  }
  const observedAt = momentOf(latest.timestamp);
  if (!observedAt) {
    return {
      entity,
      error: `Tech Insights does not say when ${
        retriever.id
      } retrieved its facts; the timestamp is ${quoteValue(latest.timestamp)}`,
    };
  }
  if (observedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
    return {
      entity,
      error: `${
        retriever.id
      } of Tech Insights has facts from the future: ${observedAt.toISOString()}`,
    };
  }
  const values: Record<string, FactValue> = {};
  for (const [name, fact] of retriever.facts) {
    const sent = Object.hasOwn(latest.facts, name)
      ? latest.facts[name]
      : undefined;
    if (sent !== undefined && sent !== null) {
      const value = fact.type === 'string-list' ? toTexts(sent) : sent;
      const problem = declaredValueProblem(value, fact);
      if (problem) {
        return {
          entity,
          error: `${name} of ${
            retriever.id
          } of Tech Insights ${problem}; it is ${quoteValue(sent)}`,
        };
      }
      values[fact.name] = value as FactValue;
    }
  }
  return { entity, values, observedAt: observedAt.toISOString() };
}

/**
 * As old as facts may be: where the retriever has nothing, whatever it finds
 * later is newer, even if it was dated before this was asked, and facts that
 * were read before stay until they are stale.
 */
function nothingSince({ declaration }: DeclaredRetriever, now: Date): string {
  const maxAge = isoDurationToMilliseconds(declaration.maxAge) ?? 0;
  return new Date(now.getTime() - maxAge).toISOString();
}

function momentOf(timestamp: unknown): Date | undefined {
  const date = new Date(typeof timestamp === 'string' ? timestamp : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Sets hold numbers, booleans and dates as well. */
function toTexts(set: unknown): unknown {
  return Array.isArray(set)
    ? set.map(item =>
        typeof item === 'number' || typeof item === 'boolean'
          ? String(item)
          : item,
      )
    : set;
}
