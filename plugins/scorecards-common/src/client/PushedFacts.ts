import { FactValue } from '../facts/Facts';

/**
 * How many facts one batch may hold, over all its observations.
 * @public
 */
export const MAX_PUSHED_FACTS = 10_000;

/**
 * What an external system observed about one entity. It replaces what the
 * provider said about the entity before, unless that was observed later.
 * Observations of the same moment are put together: where two give the same
 * fact, the one that arrives later counts.
 * @public
 */
export interface FactObservation {
  /** The id of a provider that is declared for pushing. */
  provider: string;
  /** A full entity ref. */
  entity: string;
  /** When it was observed (ISO 8601 with a time zone); not in the future. */
  observedAt: string;
  /** Facts by name; what no observation of the moment has counts as never observed. */
  values: Record<string, FactValue>;
}

/**
 * How many entities an answer to a push names at most.
 * @public
 */
export const MAX_NAMED_ENTITIES = 20;

/**
 * Observations of a batch that are about certain entities.
 * @public
 */
export interface PushedAbout {
  observations: number;
  /** Refs of the entities in alphabetical order, the first {@link MAX_NAMED_ENTITIES}. */
  entities: string[];
}

/**
 * What became of a batch. It is stored as a whole or not at all. Each
 * observation that the provider's declaration applies to is counted once as
 * stored, amended, repeated or outdated.
 * @public
 */
export interface PushFactsReport {
  /** Observations that are now the newest. */
  stored: number;
  /**
   * Observations of the moment that is the newest already, with other values or
   * more facts; these count now, and the other facts of that moment stay.
   */
  amended: number;
  /** Observations that say nothing but what was known already. */
  repeated: number;
  /** Observations that were older than what is known. */
  outdated: number;
  /**
   * Observations about entities that the catalog does not have, or not yet. They
   * are counted above as well, and kept for seven days.
   */
  unknown: PushedAbout;
  /** Observations about entities that the provider is not about. They are not stored. */
  notApplicable: PushedAbout;
}
