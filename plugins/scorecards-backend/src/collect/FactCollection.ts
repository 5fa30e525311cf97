import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { StoredEntity } from '../database/entities/StoredEntity';
import { Stores } from '../database/createDatabaseStores';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

interface FactCollectionOptions {
  providers: readonly FactProvider[];
  stores: Pick<Stores, 'collectQueue' | 'entities'>;
  /** Called when there is something to be collected. */
  onQueued?: () => void;
}

/** Plans which provider is asked about which entities. */
export class FactCollection {
  readonly #providers: readonly FactProvider[];
  readonly #stores: Pick<Stores, 'collectQueue' | 'entities'>;
  readonly #onQueued: () => void;

  static create(options: FactCollectionOptions) {
    return new FactCollection(options);
  }

  private constructor(options: FactCollectionOptions) {
    this.#providers = options.providers;
    this.#stores = options.stores;
    this.#onQueued = options.onQueued ?? (() => {});
  }

  /** Whether any provider knows something about the entity. */
  isAnyAsked({ entity }: StoredEntity): boolean {
    return this.#providers.some(({ declaration }) =>
      entityFilter(declaration.appliesTo)(entity),
    );
  }

  /** Queues the entities with every provider that applies to them. */
  async enqueue(entities: readonly StoredEntity[]): Promise<void> {
    const items = this.#providers.flatMap(provider =>
      pairsOf(provider, entities),
    );
    await this.#stores.collectQueue.enqueue(items);
    this.#onQueued();
  }

  /**
   * Queues the entities with the providers that look at what entities name, as
   * far as these were asked about them before. One statement.
   */
  async enqueueNaming(entities: readonly string[]): Promise<void> {
    const providers = this.#providers
      .filter(({ readsReferences }) => readsReferences)
      .map(({ declaration }) => declaration.id);
    await this.#stores.collectQueue.enqueueAgain({ entities, providers });
    this.#onQueued();
  }

  /** Queues every entity that the provider applies to. */
  async enqueueAll(
    provider: FactProvider,
    signal?: AbortSignal,
  ): Promise<void> {
    const breaks = EventLoopBreaks.create();
    for await (const page of this.#stores.entities.streamEntities()) {
      signal?.throwIfAborted();
      await breaks.take();
      await this.#stores.collectQueue.enqueue(pairsOf(provider, page));
      this.#onQueued();
    }
  }
}

function pairsOf(
  { declaration }: FactProvider,
  entities: readonly StoredEntity[],
): { entity: string; provider: string }[] {
  const applies = entityFilter(declaration.appliesTo);
  return entities
    .filter(({ entity }) => applies(entity))
    .map(({ ref }) => ({ entity: ref, provider: declaration.id }));
}
