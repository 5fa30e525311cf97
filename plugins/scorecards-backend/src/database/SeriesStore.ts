/** The value of a numeric fact on one day. */
export interface SeriesPoint {
  /** `YYYY-MM-DD` */
  day: string;
  entity: string;
  /** `facts.<provider>.<name>` */
  fact: string;
  value: number;
}

/** Numeric facts that keep a daily series. */
export interface SeriesStore {
  /** In the order of fact and day. One statement. */
  readSeries(query: {
    entity: string;
    /** First and last day, `YYYY-MM-DD`. */
    from: string;
    to: string;
  }): Promise<SeriesPoint[]>;

  /** The last value of a day counts. */
  writePoints(points: readonly SeriesPoint[]): Promise<void>;

  /**
   * Forgets days before a day, `YYYY-MM-DD`.
   * @returns how many rows were forgotten
   */
  prune(beforeDay: string, signal?: AbortSignal): Promise<number>;
}
