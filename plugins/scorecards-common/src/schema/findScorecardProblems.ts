import { Entity } from '@backstage/catalog-model';
import { findFilterPredicateProblems } from '@kumiki/backstage-plugin-team-topology-common';
import { findCheckProblems } from './findCheckProblems';
import { findLevelProblems } from './findLevelProblems';
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
  const earlier = new Set<unknown>();
  return [
    ...findWholeProblems(entity),
    ...checks.flatMap((check, index) => {
      const field = `spec.checks[${index}]`;
      const place = { field, earlier, levels: levelIds };
      const problems = findCheckProblems(check, place);
      earlier.add(check.id);
      return problems;
    }),
  ];
}

/** Finds what makes the scorecard as a whole impossible to evaluate. */
export function findWholeProblems(entity: Entity): ScorecardProblem[] {
  const { spec, levelIds } = readScorecard(entity);
  const tooLarge = findSizeProblems(entity);
  return tooLarge.length > 0
    ? tooLarge
    : [
        ...findFilterPredicateProblems(spec.appliesTo, 'spec.appliesTo'),
        ...findLevelProblems(levelIds),
      ];
}
