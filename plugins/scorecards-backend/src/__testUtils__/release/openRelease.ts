import { stringifyEntityRef } from '@backstage/catalog-model';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { CollectWorker } from '../../collect/CollectWorker';
import { FactProviderRegistry } from '../../declarations/FactProviderRegistry';
import { deploysDeclaration, docsDeclaration } from '../nursery';
import { openPlugin, silentLogger } from '../openPlugin';

/** The plugin with what the tests of releases let it know, to be moved by hand. */
export async function openRelease(database: Knex, now?: string) {
  /** What the provider finds; it fails where an entity is not in it. */
  const docs = new Map<string, Record<string, FactValue>>();
  /** About whom the provider was asked. */
  const asked: string[] = [];
  const registry = FactProviderRegistry.create();
  registry.addPushedFacts(deploysDeclaration);
  registry.addFactProvider({
    declaration: docsDeclaration,
    collect: async ({ entities }) =>
      entities.map(entity => {
        const values = docs.get(entity.metadata.name);
        const ref = stringifyEntityRef(entity);
        asked.push(ref);
        return values
          ? { entity: ref, values }
          : { entity: ref, error: 'The documentation cannot be reached' };
      }),
  });
  const plugin = await openPlugin(database, { registry, now });
  const collector = CollectWorker.create({
    provider: registry.providers[0],
    stores: plugin.stores,
    worker: 'collector',
    batchSize: 100,
    timeoutMs: 1_000,
    clock: plugin.clock.now,
    logger: silentLogger,
  });
  const collectDue = async () => {
    while (await collector.collectDue()) {
      // Until nothing is due.
    }
  };
  return {
    ...plugin,
    asked,
    docs,
    /** Asks about every entity, and about what is queued. */
    async collect() {
      await plugin.collection.enqueueAll(registry.providers[0]);
      await collectDue();
    },
    collectDue,
  };
}

/** The plugin, moved by hand. */
export type Release = Awaited<ReturnType<typeof openRelease>>;
