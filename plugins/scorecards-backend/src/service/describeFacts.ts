import {
  EntityFacts,
  EntityProviderFacts,
  FactProviderDeclaration,
  isoDurationToMilliseconds,
} from '@kumiki/backstage-plugin-scorecards-common';

/** What a provider knows about an entity: each declared fact, its age and what failed. */
export function describeFacts(
  declaration: FactProviderDeclaration,
  known: EntityFacts | undefined,
  now: Date,
): EntityProviderFacts {
  const { id, title, maxAge } = declaration;
  const { observedAt, error } = known ?? {};
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : Number.NaN;
  const ageMs = Number.isFinite(age) ? Math.max(0, age) : undefined;
  const limit = isoDurationToMilliseconds(maxAge) ?? 0;
  const stale = ageMs !== undefined && ageMs > limit;
  return {
    provider: id,
    title,
    observedAt,
    ageMs,
    stale,
    error,
    facts: declaration.facts.map(({ name, type, unit, description }) => ({
      name: `facts.${id}.${name}`,
      type,
      unit,
      description,
      value: known?.values[name],
      observedAt,
      ageMs,
      stale,
      error,
    })),
  };
}
