import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { findFilterPredicateProblems } from '../schema/findFilterPredicateProblems';
import { asRecord } from '../reading/values';

const KEY = 'teamTopology.teams';

/**
 * Which Groups are teams, as `teamTopology.teams` says: a filter predicate such
 * as `{ spec.type: { $in: [team, squad] } }`. Nothing where it is not set.
 * @throws InputError that names the key and what is wrong with it
 * @public
 */
export function teamsFromConfig(config: {
  getOptional(key: string): unknown;
}): FilterPredicate | undefined {
  const value = config.getOptional(KEY);
  if (value === undefined) {
    return undefined;
  }
  if (!asRecord(value)) {
    throw new InputError(
      `${KEY} must be a filter predicate such as { spec.type: team }`,
    );
  }
  const [problem] = findFilterPredicateProblems(value, KEY);
  if (problem) {
    throw new InputError(problem.message);
  }
  return value as FilterPredicate;
}
