import { FactValue } from '../facts/Facts';

/**
 * How many facts one batch may hold, over all its observations.
 * @public
 */
export const MAX_PUSHED_FACTS = 10_000;

/**
 * What an external system observed about one entity. It replaces what the
 * provider said about the entity before, unless that was observed later.
 * @public
 */
export interface FactObservation {
  /** The id of a provider that is declared for pushing. */
  provider: string;
  /** A full entity ref. */
  entity: string;
  /** When it was observed (ISO 8601 with a time zone); not in the future. */
  observedAt: string;
  /** Facts by name; what is left out counts as never observed. */
  values: Record<string, FactValue>;
}

/**
 * What became of a batch. It is stored as a whole or not at all.
 * @public
 */
export interface PushFactsReport {
  /** Observations that are now the newest. */
  stored: number;
  /** Observations that were known already. */
  repeated: number;
  /** Observations that were older than what is known. */
  outdated: number;
}
