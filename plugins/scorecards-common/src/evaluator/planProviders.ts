import { isoDurationToMilliseconds } from '../facts/isoDuration';
import { DeclaredFact } from '../rules/FactCatalogue';
import { RuleLanguage } from '../rules/RuleLanguage';
import { PlannedProvider } from './ScorecardPlan';

/** Puts facts together by their provider, as they are read. */
export function planProviders(
  facts: readonly DeclaredFact[],
  language: RuleLanguage,
): PlannedProvider[] {
  const providers = new Map<string, PlannedProvider>();
  facts.forEach(({ provider, fact: { name, type } }, place) => {
    const planned = providers.get(provider.id) ?? {
      id: provider.id,
      // Where the age limit is no duration, nothing is fresh.
      maxAge: isoDurationToMilliseconds(provider.maxAge) ?? -Infinity,
      record: language.records.provider(provider.id),
      facts: [],
    };
    planned.facts.push({ place, name, type });
    providers.set(provider.id, planned);
  });
  return [...providers.values()];
}
