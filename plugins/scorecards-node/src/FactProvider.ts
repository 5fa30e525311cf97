import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import {
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';

/**
 * What a provider is asked for.
 * @public
 */
export interface CollectRequest {
  /**
   * Entities that the provider's declaration applies to, as the catalog has
   * them. Texts of more than 8,192 characters, such as the definition of an API,
   * are cut.
   */
  entities: Entity[];
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * What a provider found out about one entity, or why it could not.
 * @public
 */
export type CollectedFacts =
  | {
      /** The ref of one of the entities that were asked for. */
      entity: string;
      /** Declared facts by name; what is left out counts as never observed. */
      values: Record<string, FactValue>;
      /** When it was observed (ISO 8601 with a time zone); now where absent. */
      observedAt?: string;
    }
  | {
      /** The ref of one of the entities that were asked for. */
      entity: string;
      /** Why nothing could be observed; the last good values are kept. */
      error: string;
      /**
       * When it makes sense to ask again, as an ISO 8601 timestamp with a time zone, where that is
       * sooner than the schedule says. It is never asked again within a minute.
       */
      retryAt?: string;
      /**
       * Whether the last good values are forgotten, because they may be about something that the
       * entity has no right to or that it no longer is. They are kept where this is absent.
       */
      forgetsValues?: boolean;
    };

/**
 * Knows something about entities. It is asked for many at once and answers
 * each of them once; what it does not answer counts as a failure. It may throw:
 * what it has yielded before is kept, and no other provider is affected.
 * @public
 */
export interface FactProvider {
  /** What it promises; every value is checked against it on arrival. */
  readonly declaration: FactProviderDeclaration;
  /** When it differs from what the configuration says for all. */
  readonly schedule?: {
    frequency?: HumanDuration;
    /** How long one batch may take. */
    timeout?: HumanDuration;
  };
  /**
   * Whether what it says about an entity depends on which of the entities exist
   * that the entity names, such as its owner. It is asked about the entity again
   * as soon as one of these is seen to come or go.
   */
  readonly readsReferences?: boolean;
  /** How many entities it takes at once, where that differs from the configuration. */
  readonly batchSize?: number;
  /** Observes the entities. */
  collect(
    request: CollectRequest,
  ): AsyncIterable<CollectedFacts> | Promise<Iterable<CollectedFacts>>;
}
