import {
  FactProvider,
  ProviderAnswers,
} from '@kumiki/backstage-plugin-scorecards-node';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { CollectedBatch, collectFacts } from '../collect/collectFacts';
import { Stores } from '../database/createDatabaseStores';

/** Asks every provider about every entity once, and stores nothing. */
export async function* collectOnce(options: {
  providers: readonly FactProvider[];
  stores: Pick<Stores, 'entities'>;
  batchSize: number;
  timeoutMs: number;
  now: Date;
  signal: AbortSignal;
  /** Called between batches. */
  onStep: () => Promise<void>;
}): AsyncIterable<ProviderAnswers> {
  const { providers, stores, batchSize, onStep, ...asking } = options;
  for (const provider of providers) {
    const { id, appliesTo } = provider.declaration;
    const applies = entityFilter(appliesTo);
    const pages = stores.entities.streamEntities({
      pageSize: provider.batchSize ?? batchSize,
    });
    for await (const page of pages) {
      asking.signal.throwIfAborted();
      const entities = page
        .map(({ entity }) => entity)
        .filter(entity => applies(entity));
      if (entities.length > 0) {
        const batch = await collectFacts(provider, { ...asking, entities });
        yield { provider: id, answers: toAnswers(batch) };
      }
      await onStep();
    }
  }
}

function toAnswers({
  observed,
  failed,
}: Pick<CollectedBatch, 'observed' | 'failed'>): ProviderAnswers['answers'] {
  return [
    ...observed.map(({ entity, values, observedAt }) => ({
      entity,
      values,
      observedAt,
    })),
    ...failed.map(({ entity, message, forgetsValues }) => ({
      entity,
      error: message,
      forgetsValues,
    })),
  ];
}
