import {
  Coverage,
  LevelCounts,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** One scorecard over what had the same owners on one day. */
export interface DailyRollup {
  /** `YYYY-MM-DD` */
  day: string;
  /** In the order of their refs; none for entities without owner. */
  owners: string[];
  scorecard: string;
  entities: number;
  levels: LevelCounts;
  states: StateCounts;
  coverage: Coverage;
}

/** Which days of which owners; what is absent does not narrow. */
export interface DailyRollupQuery {
  /** Owner refs, already with their descendants. */
  owners?: readonly string[];
  scorecards?: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** How things stood, day by day, with the owners of the day. */
export interface RollupStore {
  /** What had any of the owners, each entity once, in the order of scorecard and day. One statement. */
  readDays(query: DailyRollupQuery): Promise<Omit<DailyRollup, 'owners'>[]>;

  /** Replaces everything that is known about the day, in one transaction. */
  replaceDay(day: string, rollups: readonly DailyRollup[]): Promise<void>;

  /**
   * Forgets days before a day, `YYYY-MM-DD`.
   * @returns how many rows were forgotten
   */
  prune(beforeDay: string, signal?: AbortSignal): Promise<number>;
}
