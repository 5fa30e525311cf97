import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { company, exemption, factsAt, providers } from '@internal/company';
import { Knex } from 'knex';
import { FactProviderRegistry } from '../../declarations/FactProviderRegistry';
import { openPlugin } from '../openPlugin';

const FIRST_DAY = '2025-12-07T07:00:00.000Z';
const HOUR = 60 * 60_000;
const MONTHS = 3;
const MONTH = 28 * 24 * HOUR;

/** Who pushes the facts that no provider collects. */
const PUSHED = { provider: 'ci', by: 'external:deploy' };

/**
 * Uses the plugin for three months in the small company, to which a service is
 * added each month. At first nothing is known, soon after all that ever is.
 */
export async function liveInCompany(database: Knex) {
  const plugin = await openPlugin(database, {
    registry: registerProviders(),
    now: FIRST_DAY,
    entities: company,
    // Who sees drafts, too.
    ownershipRefs: ['group:default/sre'],
    refresh: async () => ({ startedAt: plugin.clock.text }),
  });
  const { clock, stores } = plugin;
  for (let monthsLeft = MONTHS; monthsLeft >= 0; monthsLeft -= 1) {
    const entities = companyBefore(monthsLeft);
    await plugin.sweep(entities);
    if (monthsLeft === MONTHS) {
      // New entities are not judged at once, because facts may be on their way.
      clock.advance(HOUR);
      await plugin.judgeDue();
    }
    clock.advance(HOUR);
    await storeFacts(plugin, entities);
    await stores.exemptions.grant({
      ...exemption,
      grantedBy: 'user:default/aoki',
    });
    await plugin.judgeDue();
    await plugin.snapshot();
    clock.advance(monthsLeft > 0 ? MONTH - HOUR : 0);
  }
  return plugin;
}

function registerProviders(): FactProviderRegistry {
  const registry = FactProviderRegistry.create();
  for (const declaration of providers) {
    if (declaration.id === PUSHED.provider) {
      registry.addPushedFacts(declaration);
    } else {
      registry.addFactProvider({ declaration, collect: async () => [] });
    }
  }
  return registry;
}

/** The company before its last services were there. */
function companyBefore(missing: number): Entity[] {
  const services = company.filter(({ kind }) => kind === 'Component');
  const later = services.slice(services.length - missing);
  return company.filter(entity => !later.includes(entity));
}

async function storeFacts(
  { clock, stores }: Awaited<ReturnType<typeof openPlugin>>,
  entities: Entity[],
): Promise<void> {
  const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
  const known = factsAt(clock.now()).filter(({ entity }) => refs.has(entity));
  const observed = known.flatMap(({ provider, entity, values, observedAt }) =>
    observedAt ? [{ provider, entity, values, observedAt }] : [],
  );
  await stores.facts.pushFacts(
    observed.filter(({ provider }) => provider === PUSHED.provider),
    { pushedBy: PUSHED.by },
  );
  await stores.facts.storeCollected({
    observed: observed.filter(({ provider }) => provider !== PUSHED.provider),
    failed: [],
  });
  await stores.facts.storeCollected({
    observed: [],
    failed: known.flatMap(({ provider, entity, error }) =>
      error ? [{ provider, entity, ...error }] : [],
    ),
  });
}
