import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { NO_LEVEL } from '../rollup/Rollup';
import { isReserved } from './isReserved';
import { problemOf, ScorecardProblem } from './ScorecardProblem';

/** Finds levels that could not be told apart, or none at all. */
export function findLevelProblems(ids: unknown[]): ScorecardProblem[] {
  if (ids.length === 0) {
    return [problemOf('levels.empty', 'spec.levels')];
  }
  return ids.flatMap((id, index) => {
    const field = `spec.levels[${index}].id`;
    const value = quoteValue(id);
    if (id === NO_LEVEL) {
      return [problemOf('level.noLevel', field, { value })];
    }
    if (typeof id !== 'string') {
      return [problemOf('level.notText', field, { value })];
    }
    if (isReserved(id)) {
      return [problemOf('level.reserved', field, { value })];
    }
    const first = ids.indexOf(id);
    const other = `spec.levels[${first}]`;
    return first < index
      ? [problemOf('level.repeated', field, { value, other })]
      : [];
  });
}
