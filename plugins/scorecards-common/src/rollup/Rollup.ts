import { Coverage, StateCounts } from '../evaluator/Result';

/**
 * Stands for "below the lowest level" wherever entities are counted by level;
 * no level of a scorecard may be called so.
 * @public
 */
export const NO_LEVEL = 'none';

/**
 * How many entities are at which level, by level id and `none`; levels that no
 * entity is at are there with zero.
 * @public
 */
export type LevelCounts = Record<string, number>;

/**
 * A check and how the entities stand with it.
 * @public
 */
export interface WeakCheck {
  check: string;
  /** In rollups of the overview and of a group as a whole; to be had from the scorecard otherwise. */
  title?: string;
  /** Every entity that the check applies to, by state. */
  counts: StateCounts;
  /** Entities that the check applies to. */
  all: number;
  /** `fail`, `unknown` and `error` together. */
  lacking: number;
  /** `lacking` / `all`. */
  share: number;
}

/**
 * One scorecard over many entities. Nothing is averaged, and what is unknown
 * stays visible: see `states` and `coverage`.
 * @public
 */
export interface ScorecardRollup {
  scorecard: string;
  /** Entities that the scorecard applies to. */
  entities: number;
  levels: LevelCounts;
  /** Checks that count, over all entities, by state. */
  states: StateCounts;
  coverage: Coverage;
  /** Checks that lack most often, by share; those that never lack are left out. */
  weakest: WeakCheck[];
}

/**
 * A group in the tree of groups, and what it and its descendants own.
 * @public
 */
export interface GroupRollup {
  /** A group ref. */
  group: string;
  title?: string;
  /** Entities that the group and its descendants own, each once, judged or not. */
  entities: number;
  /** One for each scorecard that applies to any of them. */
  scorecards: ScorecardRollup[];
}

/**
 * What entities have as an owner and what does not exist, of any kind.
 * @public
 */
export interface MissingOwner {
  /** The ref as it was written, in full and lower case. */
  owner: string;
  entities: number;
}
