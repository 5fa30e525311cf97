import {
  EntityFacts,
  FactObservation,
  FactValue,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';

/** A good observation of one provider about one entity. */
export interface ObservedFacts {
  provider: string;
  entity: string;
  /** ISO 8601 in UTC with milliseconds. */
  observedAt: string;
  values: Record<string, FactValue>;
}

/** A failed attempt of one provider to observe one entity. */
export interface FailedObservation {
  provider: string;
  entity: string;
  message: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** Whether the last good values are forgotten; they are kept where absent. */
  forgetsValues?: boolean;
}

/** What became of observations that were pushed; each is counted once. */
export type PushCounts = Pick<
  PushFactsReport,
  'stored' | 'amended' | 'repeated' | 'outdated'
>;

/** The newest facts per entity and provider. */
export interface FactStore {
  /** Everything that is known about the entities. One statement. */
  readFacts(entities: readonly string[]): Promise<EntityFacts[]>;

  /**
   * Stores all observations or none; entities whose facts changed are queued to
   * be judged in the same transaction. What was observed later stays, what is
   * of the same moment is put together, and the same batch again changes
   * nothing. Statements do not depend on the size.
   *
   * @param options - pushedBy is the subject that pushes, where it is known
   */
  pushFacts(
    observations: readonly FactObservation[],
    options?: { pushedBy?: string },
  ): Promise<PushCounts>;

  /**
   * Stores what was collected. A failure keeps the last good values, unless it
   * says otherwise. Entities whose facts changed are queued to be judged in the same transaction.
   *
   * @returns the entities whose facts changed
   */
  storeCollected(collected: {
    observed: readonly ObservedFacts[];
    failed: readonly FailedObservation[];
  }): Promise<string[]>;

  /** What one provider knows, observed from a moment on; one statement for each page. */
  streamProviderFacts(query: {
    provider: string;
    observedFrom: string;
    pageSize?: number;
  }): AsyncIterable<EntityFacts[]>;

  /**
   * Forgets facts, last stored before a moment, of entities that are not known
   * and did not leave since.
   * @returns how many there were
   */
  pruneStray(before: string): Promise<number>;
}
