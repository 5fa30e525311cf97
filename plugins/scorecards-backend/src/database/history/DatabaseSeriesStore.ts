import { rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { pruneDays } from './pruneDays';
import { SeriesRow } from '../tables';

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

const COLUMNS = {
  entity: 'text',
  fact: 'text',
  day: 'text',
  value: 'double',
} as const;

export class DatabaseSeriesStore implements SeriesStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseSeriesStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readSeries(query: {
    entity: string;
    from: string;
    to: string;
  }): Promise<SeriesPoint[]> {
    return await this.#database<SeriesRow>('fact_series_daily')
      .select('entity', 'fact', 'day', 'value')
      .where('entity', query.entity)
      .whereBetween('day', [query.from, query.to])
      .orderBy(['fact', 'day']);
  }

  async writePoints(points: readonly SeriesPoint[]): Promise<void> {
    if (points.length === 0) {
      return;
    }
    const rows = points.map(({ entity, fact, day, value }) => ({
      entity,
      fact,
      day,
      value,
    }));
    await this.#database.raw(
      `insert into fact_series_daily (entity, fact, day, value)
       select entity, fact, day, value from ? where true
       on conflict (entity, fact, day) do update set value = excluded.value`,
      [rowsFrom(this.#database, COLUMNS, rows)],
    );
  }

  async prune(beforeDay: string, signal?: AbortSignal): Promise<number> {
    return await pruneDays(
      this.#database,
      'fact_series_daily',
      beforeDay,
      signal,
    );
  }
}
