import { FilterPredicate } from '@backstage/filter-predicates';
import { findPredicateProblems } from '../schema/findPredicateProblems';
import { isDay } from '../schema/isDay';
import { UnknownFields } from '../schema/readScorecard';
import { predicateFilter } from './predicateFilter';
import { PlannedScope } from './ScorecardPlan';

/**
 * Which entities a check is for, and from when on. Where that is written wrongly
 * it is for all, at the lowest level, from now on: nobody is promoted by a mistake.
 */
export function readScope(
  { appliesTo, enforceFrom, level }: UnknownFields,
  levels: readonly unknown[],
): PlannedScope {
  const narrows =
    appliesTo !== undefined &&
    findPredicateProblems(appliesTo, '').length === 0;
  return {
    level: Math.max(0, levels.indexOf(level)),
    applies: narrows
      ? predicateFilter(appliesTo as FilterPredicate)
      : undefined,
    enforceFrom: isDay(enforceFrom)
      ? Date.parse(`${enforceFrom}T00:00:00Z`)
      : undefined,
  };
}
