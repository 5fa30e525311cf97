import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { toStorableText } from '../../database/sql/toStorableText';

/**
 * The kinds, in lower case, outside of which none of the scorecards applies;
 * nothing where one of them does not tell.
 */
export function kindsOf(
  ...scorecards: (ScorecardEntity | undefined)[]
): string[] | undefined {
  const kinds: string[] = [];
  for (const scorecard of scorecards) {
    const named = scorecard ? namedKinds(scorecard.spec.appliesTo) : [];
    if (!named) {
      return undefined;
    }
    kinds.push(...named);
  }
  return [...new Set(kinds)];
}

function namedKinds(predicate: unknown): string[] | undefined {
  if (!isRecord(predicate)) {
    return undefined;
  }
  const { kind } = predicate;
  const named = isRecord(kind) && Array.isArray(kind.$in) ? kind.$in : [kind];
  // The predicate itself is asked again of each entity.
  return named.every(isText)
    ? named.map(it => toStorableText(it.toLocaleLowerCase('en-US')))
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
