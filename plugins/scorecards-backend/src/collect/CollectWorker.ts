import { LoggerService } from '@backstage/backend-plugin-api';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { Clock } from '../database/Clock';
import { CollectClaim } from '../database/CollectQueue';
import { StoredEntity } from '../database/EntityStore';
import { Stores } from '../database/Stores';
import { collectFacts } from './collectFacts';

/** How much longer a claim lasts than asking may take. */
const CLAIM_MARGIN_MS = 60_000;
/** How often a batch may kill its process before it is given up. */
const MAX_ATTEMPTS = 3;

/** What a worker needs. */
export interface CollectWorkerOptions {
  provider: FactProvider;
  stores: Pick<Stores, 'collectQueue' | 'entities' | 'facts'>;
  /** Unique among all workers of all replicas. */
  worker: string;
  batchSize: number;
  timeoutMs: number;
  clock: Clock;
  logger: LoggerService;
  /** Called after facts changed. */
  onChange?: () => void;
}

/**
 * Asks one provider, batch by batch. Each provider has its own worker, so that
 * one that hangs holds up nobody else.
 */
export class CollectWorker {
  readonly #options: CollectWorkerOptions;

  static create(options: CollectWorkerOptions) {
    return new CollectWorker(options);
  }

  private constructor(options: CollectWorkerOptions) {
    this.#options = options;
  }

  get declaration() {
    return this.#options.provider.declaration;
  }

  /** Does one batch of what is due; false where nothing is. */
  async collectDue(signal?: AbortSignal): Promise<boolean> {
    const { stores, worker, timeoutMs } = this.#options;
    const { id } = this.#options.provider.declaration;
    const claims = await stores.collectQueue.claim({
      worker,
      provider: id,
      limit: this.#options.batchSize,
      claimMs: timeoutMs + CLAIM_MARGIN_MS,
    });
    if (claims.length === 0) {
      return false;
    }
    const [given, givenUp] = split(claims);
    await this.#giveUp(givenUp);
    const entities = await stores.entities.getEntities(
      given.map(({ entity }) => entity),
    );
    await this.collect(entities, signal);
    // Claims of a worker that stops midway end by themselves, and are done again.
    if (!signal?.aborted) {
      await stores.collectQueue.finish({ worker, provider: id, claims });
    }
    return true;
  }

  /** Asks about the entities now, whether they are due or not. */
  async collect(
    entities: readonly StoredEntity[],
    signal?: AbortSignal,
  ): Promise<void> {
    const { provider, stores, timeoutMs, clock, logger } = this.#options;
    if (entities.length === 0) {
      return;
    }
    const batch = await collectFacts(provider, {
      entities: entities.map(({ entity }) => entity),
      timeoutMs,
      signal,
      now: clock(),
    });
    if (signal?.aborted) {
      return;
    }
    const changed = await stores.facts.storeCollected(batch);
    if (changed.length > 0) {
      this.#options.onChange?.();
    }
    const { id } = provider.declaration;
    if (batch.failed.length > 0) {
      const [{ entity, message }] = batch.failed;
      logger.warn(
        `Fact provider ${id} failed for ${batch.failed.length} of ${entities.length} entities, the first being ${entity}: ${message}`,
      );
    }
    if (batch.stray.length > 0) {
      logger.warn(`Fact provider ${id} sent ${batch.stray[0]}`);
    }
  }

  async #giveUp(claims: CollectClaim[]): Promise<void> {
    const { stores, clock } = this.#options;
    const { id: provider } = this.#options.provider.declaration;
    const at = clock().toISOString();
    const failed = claims.map(({ entity }) => ({
      provider,
      entity,
      at,
      message: `Collecting was interrupted ${MAX_ATTEMPTS} times`,
    }));
    await stores.facts.storeCollected({ observed: [], failed });
  }
}

function split(claims: CollectClaim[]): [CollectClaim[], CollectClaim[]] {
  const isGiven = ({ attempts }: CollectClaim) => attempts <= MAX_ATTEMPTS;
  return [claims.filter(isGiven), claims.filter(it => !isGiven(it))];
}
