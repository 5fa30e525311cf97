import { stringifyEntityRef } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import { messageOf } from '@kumiki/backend-database';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { TechInsightsAwayError } from './client/Outage';
import { describeLatest } from './facts/describeLatest';
import { TechInsightsFailure } from './client/TechInsightsFailure';
import { inParallel } from './facts/inParallel';
import { LatestReader } from './facts/LatestReader';
import { DeclaredRetriever } from './schemas/declareRetrievers';

/** When an entity is read again that failed while others did not. */
const RETRY_MS = 15 * 60_000;

interface RetrieverFactProviderOptions {
  retriever: DeclaredRetriever;
  reader: LatestReader;
  /** How many entities are read at the same time. */
  concurrency: number;
  frequency?: HumanDuration;
  timeout: HumanDuration;
}

/**
 * Says what one fact retriever of Tech Insights has found about entities. Each
 * retriever is a provider of its own, because each retrieves at its own time.
 */
export class RetrieverFactProvider implements FactProvider {
  readonly declaration: FactProviderDeclaration;
  readonly schedule: { frequency?: HumanDuration; timeout: HumanDuration };
  readonly batchSize = 100;
  readonly #options: RetrieverFactProviderOptions;

  static create(options: RetrieverFactProviderOptions) {
    return new RetrieverFactProvider(options);
  }

  private constructor(options: RetrieverFactProviderOptions) {
    const { frequency, retriever, timeout } = options;
    this.declaration = retriever.declaration;
    this.schedule = { frequency, timeout };
    this.#options = options;
  }

  async *collect({
    entities,
    signal,
  }: CollectRequest): AsyncIterable<CollectedFacts> {
    yield* inParallel(entities, this.#options.concurrency, entity =>
      this.#observe(stringifyEntityRef(entity), signal),
    );
  }

  async #observe(entity: string, signal: AbortSignal): Promise<CollectedFacts> {
    const { reader, retriever } = this.#options;
    try {
      const latest = await reader.read(entity, signal);
      return describeLatest(entity, latest.get(retriever.id), {
        retriever,
        now: new Date(),
      });
    } catch (error) {
      signal.throwIfAborted();
      return {
        entity,
        error: messageOf(error),
        retryAt: retryTimeOf(error)?.toISOString(),
      };
    }
  }
}

/** Nothing where it makes no sense before the next run. */
function retryTimeOf(error: unknown): Date | undefined {
  if (error instanceof TechInsightsAwayError) {
    return error.until;
  }
  return error instanceof TechInsightsFailure && error.isTransient
    ? new Date(Date.now() + RETRY_MS)
    : undefined;
}
