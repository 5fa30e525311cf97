import { FilterPredicate } from '@backstage/filter-predicates';
import {
  countItemConditions,
  entityFilter,
  findFilterPredicateProblems,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { UnknownFields } from '../schema/readScorecard';
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
    findFilterPredicateProblems(appliesTo, 'appliesTo').length === 0;
  return {
    level: Math.max(0, levels.indexOf(level)),
    applies: narrows ? entityFilter(appliesTo as FilterPredicate) : undefined,
    itemConditions: narrows ? countItemConditions(appliesTo) : 0,
    enforceFrom: isExistingDate(enforceFrom) ? enforceFrom : undefined,
  };
}
