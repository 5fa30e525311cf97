import {
  describeEntityProblem,
  findFilterPredicateProblems,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ScorecardProblem } from './ScorecardProblem';

/** Finds what is wrong in a filter predicate of a scorecard, in words. */
export function findPredicateProblems(
  predicate: unknown,
  place: string,
): ScorecardProblem[] {
  return findFilterPredicateProblems(predicate, place).map(problem => ({
    field: problem.field,
    message: describeEntityProblem(problem),
  }));
}
