import { FilterPredicate } from '@backstage/filter-predicates';
import {
  Calendar,
  entityFilter,
  findFilterPredicateProblems,
} from '@kumiki/backstage-plugin-team-topology-common';
import { UnknownFields } from '../schema/readScorecard';
import { startOfDay } from './momentOf';
import { PlannedScope } from './ScorecardPlan';

/**
 * Which entities a check is for, and from when on. Where that is written wrongly
 * it is for all, at the lowest level, from now on: nobody is promoted by a mistake.
 */
export function readScope(
  { appliesTo, enforceFrom, level }: UnknownFields,
  levels: readonly unknown[],
  calendar: Calendar,
): PlannedScope {
  const narrows =
    appliesTo !== undefined &&
    findFilterPredicateProblems(appliesTo, 'appliesTo').length === 0;
  const enforcedAt = startOfDay(enforceFrom, calendar);
  return {
    level: Math.max(0, levels.indexOf(level)),
    applies: narrows ? entityFilter(appliesTo as FilterPredicate) : undefined,
    enforceFrom: Number.isNaN(enforcedAt) ? undefined : enforcedAt,
  };
}
