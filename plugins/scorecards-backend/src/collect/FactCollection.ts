import { FactProvider } from '@kumiki/backstage-plugin-scorecards-node';
import { applicability } from '../catalog/applicability';
import { StoredEntity } from '../database/EntityStore';
import { Stores } from '../database/Stores';
import { EventLoopBreaks } from '../work/EventLoopBreaks';

/** Plans which provider is asked about which entities. */
export class FactCollection {
  readonly #providers: readonly FactProvider[];
  readonly #stores: Pick<Stores, 'collectQueue' | 'entities'>;

  static create(options: {
    providers: readonly FactProvider[];
    stores: Pick<Stores, 'collectQueue' | 'entities'>;
  }) {
    return new FactCollection(options.providers, options.stores);
  }

  private constructor(
    providers: readonly FactProvider[],
    stores: Pick<Stores, 'collectQueue' | 'entities'>,
  ) {
    this.#providers = providers;
    this.#stores = stores;
  }

  /** Whether any provider knows something about the entity. */
  isAnyAsked({ entity }: StoredEntity): boolean {
    return this.#providers.some(({ declaration }) =>
      applicability(declaration.appliesTo)(entity),
    );
  }

  /** Queues the entities with every provider that applies to them. */
  async enqueue(entities: readonly StoredEntity[]): Promise<void> {
    const items = this.#providers.flatMap(provider =>
      pairsOf(provider, entities),
    );
    await this.#stores.collectQueue.enqueue(items);
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
    }
  }
}

function pairsOf(
  { declaration }: FactProvider,
  entities: readonly StoredEntity[],
): { entity: string; provider: string }[] {
  const applies = applicability(declaration.appliesTo);
  return entities
    .filter(({ entity }) => applies(entity))
    .map(({ ref }) => ({ entity: ref, provider: declaration.id }));
}
