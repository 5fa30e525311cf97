import {
  ResultFilter,
  TrendRange,
} from '@kumiki/backstage-plugin-scorecards-common';
import { parseRefs } from '../service/parseRefs';

/** Turns what a caller narrows results by into full refs. */
export function parseResultFilter(query: ResultFilter): ResultFilter {
  return {
    state: query.state,
    level: query.level,
    owner: parseRefs(query.owner, { parameter: 'owner', defaultKind: 'group' }),
    system: parseRefs(query.system, {
      parameter: 'system',
      defaultKind: 'system',
    }),
    check: query.check,
  };
}

/** Turns the time that a caller asks for into full refs and days. */
export function parseTrendRange({
  from,
  to,
  scorecard,
}: TrendRange): TrendRange {
  return { from, to, scorecard: parseScorecards(scorecard) };
}

/** The scorecards that a caller narrows an answer to. */
export function parseScorecards(
  scorecard: readonly string[] | undefined,
): string[] | undefined {
  return parseRefs(scorecard, {
    parameter: 'scorecard',
    defaultKind: 'scorecard',
  });
}
