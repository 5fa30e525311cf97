import { NO_LEVEL } from '../rollup/Rollup';
import { isReserved } from './isReserved';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { ScorecardProblem } from './ScorecardProblem';

/** Finds levels that could not be told apart, or none at all. */
export function findLevelProblems(ids: unknown[]): ScorecardProblem[] {
  if (ids.length === 0) {
    const message = 'spec.levels is empty; allowed: at least one level';
    return [{ field: 'spec.levels', message }];
  }
  return ids.flatMap((id, index) => {
    const field = `spec.levels[${index}].id`;
    if (id === NO_LEVEL) {
      const message = `${field} is ${quoteValue(
        id,
      )}, which stands for no level at all; allowed: another id`;
      return [{ field, message }];
    }
    if (typeof id !== 'string') {
      const message = `${field} is ${quoteValue(id)}; allowed: a text`;
      return [{ field, message }];
    }
    if (isReserved(id)) {
      const message = `${field} is ${quoteValue(
        id,
      )}, a word that programs use; allowed: another id`;
      return [{ field, message }];
    }
    if (ids.indexOf(id) < index) {
      const message = `${field} is ${quoteValue(
        id,
      )}, which is the id of spec.levels[${ids.indexOf(
        id,
      )}] already; allowed: each id once`;
      return [{ field, message }];
    }
    return [];
  });
}
