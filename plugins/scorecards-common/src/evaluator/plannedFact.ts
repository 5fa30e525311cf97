import { isoDurationToMilliseconds } from '../facts/isoDuration';
import { DeclaredFact } from '../rules/FactCatalogue';
import { PlannedFact } from './ScorecardPlan';

/** A fact with its age limit; where that is no duration, nothing is fresh. */
export function plannedFact(fact: DeclaredFact): PlannedFact {
  const maxAge =
    isoDurationToMilliseconds(fact.provider.maxAge) ?? Number.NEGATIVE_INFINITY;
  return { ...fact, maxAge };
}
