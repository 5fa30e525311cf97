import { FactProviderDeclaration, FactType } from '../facts/Facts';

function provider(
  id: string,
  maxAge: string,
  facts: Record<string, FactType>,
): FactProviderDeclaration {
  return {
    id,
    title: id,
    appliesTo: { kind: 'Component' },
    maxAge,
    facts: Object.entries(facts).map(([name, type]) => ({
      name,
      type,
      description: `The ${name} of a component`,
    })),
  };
}

/** A provider of what the catalog says; good for a day. */
export const catalog = provider('catalog', 'P1D', {
  ownerResolves: 'boolean',
  lifecycle: 'string',
  tags: 'string-list',
  wantedTags: 'string-list',
});

/** A provider of what a build system says; good for an hour. */
export const ci = provider('ci', 'PT1H', {
  runs: 'number',
  failedRuns: 'number',
  lastRun: 'timestamp',
  protectedBranch: 'boolean',
});

/** Both. */
export const providers = [catalog, ci];
