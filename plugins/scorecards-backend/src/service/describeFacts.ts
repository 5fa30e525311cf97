import {
  EntityFacts,
  EntityProviderFacts,
  FactProviderDeclaration,
  isoDurationToMilliseconds,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** What a provider knows about an entity: each declared fact, its age and what failed. */
export function describeFacts(
  declaration: FactProviderDeclaration,
  options: {
    known: EntityFacts | undefined;
    now: Date;
    withheld: WithheldFacts;
  },
): EntityProviderFacts {
  const { known, now, withheld } = options;
  const { id, title, maxAge } = declaration;
  const { observedAt } = known ?? {};
  const pushedBy = known && withheld.pusherOf(known);
  const error = known && withheld.failureOf(known);
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
    pushedBy,
    error,
    facts: declaration.facts.map(({ name, type, unit, description }) => ({
      name: `facts.${id}.${name}`,
      type,
      unit,
      description,
      ...(withheld.has(id, name)
        ? { withheld: true }
        : { value: known?.values[name] }),
      observedAt,
      ageMs,
      stale,
      pushedBy,
      error,
    })),
  };
}
