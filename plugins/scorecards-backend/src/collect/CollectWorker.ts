import { LoggerService } from '@backstage/backend-plugin-api';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { Clock } from '../database/DatabaseClock';
import { CollectClaim } from '../database/queues/DatabaseCollectQueue';
import { StoredEntity } from '../database/entities/StoredEntity';
import { Stores } from '../database/createDatabaseStores';
import { Turns } from '../concurrency/Turns';
import { CollectedBatch, collectFacts } from './collectFacts';

/** How much longer a claim lasts than asking may take. */
const CLAIM_MARGIN_MS = 60_000;
/** How often a batch may kill its process before it is given up. */
const MAX_ATTEMPTS = 3;

interface CollectWorkerOptions {
  provider: FactProvider;
  stores: Pick<Stores, 'collectQueue' | 'entities' | 'facts'>;
  /** Unique among all workers of all replicas. */
  worker: string;
  batchSize: number;
  timeoutMs: number;
  clock: Clock;
  logger: LoggerService;
  /** Called where facts have changed: when nothing more is due, or after what was asked for. */
  onChange?: () => void;
  /** Shared with other workers of the provider: it is asked one thing at a time. */
  turns?: Turns;
}

/**
 * Asks one provider, batch by batch. Each provider has its own workers, so that
 * one that hangs holds up nobody else; while one stores, another asks.
 */
export class CollectWorker {
  readonly #options: CollectWorkerOptions;
  readonly #turns: Turns;
  #isChanged = false;

  static create(options: CollectWorkerOptions) {
    return new CollectWorker(options);
  }

  private constructor(options: CollectWorkerOptions) {
    this.#options = options;
    this.#turns = options.turns ?? Turns.create();
  }

  get declaration() {
    return this.#options.provider.declaration;
  }

  /** Does one batch of what is due; false where nothing is. */
  async collectDue(signal?: AbortSignal): Promise<boolean> {
    const { stores, worker } = this.#options;
    const asked = await this.#turns.take(() => this.#askDue(signal));
    if (!asked) {
      this.#tellChange();
      return false;
    }
    const { claims, givenUp, batch } = asked;
    await this.#giveUp(givenUp);
    await this.#store(batch, signal);
    // Claims of a worker that stops midway end by themselves, and are done again.
    if (!signal?.aborted) {
      const { id: provider } = this.declaration;
      await stores.collectQueue.finish({ worker, provider, claims });
      await stores.collectQueue.enqueue(batch?.retries ?? []);
    }
    return true;
  }

  /** Asks about the entities now, whether they are due or not. */
  async collect(
    entities: readonly StoredEntity[],
    signal?: AbortSignal,
  ): Promise<void> {
    await this.#store(await this.#ask(entities, signal), signal);
    this.#tellChange();
  }

  #tellChange(): void {
    if (this.#isChanged) {
      this.#isChanged = false;
      this.#options.onChange?.();
    }
  }

  async #askDue(signal?: AbortSignal) {
    if (signal?.aborted) {
      return undefined;
    }
    const { stores, worker, batchSize, timeoutMs } = this.#options;
    const claims = await stores.collectQueue.claim({
      worker,
      provider: this.declaration.id,
      limit: batchSize,
      claimMs: timeoutMs + CLAIM_MARGIN_MS,
    });
    if (claims.length === 0) {
      return undefined;
    }
    const [given, givenUp] = split(claims);
    const entities = await stores.entities.getEntities(
      given.map(({ entity }) => entity),
    );
    return { claims, givenUp, batch: await this.#ask(entities, signal) };
  }

  async #ask(
    entities: readonly StoredEntity[],
    signal?: AbortSignal,
  ): Promise<CollectedBatch | undefined> {
    const { provider, timeoutMs, clock } = this.#options;
    return entities.length === 0
      ? undefined
      : await collectFacts(provider, {
          entities: entities.map(({ entity }) => entity),
          timeoutMs,
          signal,
          now: clock(),
        });
  }

  async #store(
    batch: CollectedBatch | undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    if (!batch || signal?.aborted) {
      return;
    }
    const { stores, logger } = this.#options;
    const { id } = this.declaration;
    const changed = await stores.facts.storeCollected(batch);
    this.#isChanged ||= changed.length > 0;
    if (batch.failed.length > 0) {
      const [{ entity, message }] = batch.failed;
      const asked = batch.failed.length + batch.observed.length;
      logger.warn(
        `Fact provider ${id} failed for ${batch.failed.length} of ${asked} entities, the first being ${entity}: ${message}`,
      );
    }
    if (batch.stray.length > 0) {
      logger.warn(`Fact provider ${id} sent ${batch.stray[0]}`);
    }
  }

  async #giveUp(claims: CollectClaim[]): Promise<void> {
    const { stores, clock } = this.#options;
    const { id: provider } = this.declaration;
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
