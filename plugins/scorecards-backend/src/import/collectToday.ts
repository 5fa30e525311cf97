import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { CollectedBatch, collectFacts } from '../collect/collectFacts';
import { Stores } from '../database/createDatabaseStores';

/** What collecting providers say today, by page of entities. */
export interface CollectedToday {
  provider: string;
  batches: Pick<CollectedBatch, 'observed' | 'failed'>[];
}

/** Asks every provider about every entity once. */
export async function collectToday(options: {
  providers: readonly FactProvider[];
  stores: Pick<Stores, 'entities'>;
  batchSize: number;
  timeoutMs: number;
  now: Date;
  signal: AbortSignal;
  /** Called between batches. */
  onBatch: () => Promise<void>;
}): Promise<CollectedToday[]> {
  const { providers, stores, batchSize, onBatch, ...asking } = options;
  const collected: CollectedToday[] = [];
  for (const provider of providers) {
    const { id, appliesTo } = provider.declaration;
    const applies = entityFilter(appliesTo);
    const batches: CollectedToday['batches'] = [];
    const pages = stores.entities.streamEntities({
      pageSize: provider.batchSize ?? batchSize,
    });
    for await (const page of pages) {
      asking.signal.throwIfAborted();
      const entities = page
        .map(({ entity }) => entity)
        .filter(entity => applies(entity));
      if (entities.length > 0) {
        batches.push(await collectFacts(provider, { ...asking, entities }));
      }
      await onBatch();
    }
    collected.push({ provider: id, batches });
  }
  return collected;
}
