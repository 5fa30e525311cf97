import { Entity } from '@backstage/catalog-model';
import { findCheckProblems } from './findCheckProblems';
import { findLevelProblems } from './findLevelProblems';
import { findPredicateProblems } from './findPredicateProblems';
import { findSizeProblems } from './findSizeProblems';
import { readScorecard } from './readScorecard';
import { ScorecardProblem } from './ScorecardProblem';

/**
 * Finds what is wrong in a scorecard beyond its JSON Schema: ids that are there
 * twice, a level that does not exist, a filter predicate that means nothing, a
 * day that does not exist. Rules are left out on purpose: what is wrong in a
 * rule makes that check invalid and must not cost anybody the whole scorecard.
 * @public
 */
export function findScorecardProblems(entity: Entity): ScorecardProblem[] {
  const { checks, levelIds } = readScorecard(entity);
  const tooLarge = findSizeProblems(entity);
  if (tooLarge.length > 0) {
    return tooLarge;
  }
  return [
    ...findWholeProblems(entity),
    ...checks.flatMap((check, index) =>
      findCheckProblems(check, {
        field: `spec.checks[${index}]`,
        earlier: checks.slice(0, index).map(({ id }) => id),
        levels: levelIds,
      }),
    ),
  ];
}

/** Finds what makes the scorecard as a whole impossible to evaluate. */
export function findWholeProblems(entity: Entity): ScorecardProblem[] {
  const { spec, levelIds } = readScorecard(entity);
  const tooLarge = findSizeProblems(entity);
  return tooLarge.length > 0
    ? tooLarge
    : [
        ...findPredicateProblems(spec.appliesTo, 'spec.appliesTo'),
        ...findLevelProblems(levelIds),
      ];
}
