import { Knex } from 'knex';
import { WorkRunRow } from '../tables';

/** The work that goes on by itself: reading the catalog, or asking a provider. */
export type Work = 'sweep' | `collect:${string}`;

/** How some work went. */
export interface WorkRun {
  work: Work;
  /** ISO 8601 in UTC. */
  startedAt: string;
  durationMs: number;
  /** Whether there was an answer about anything. */
  succeeded: boolean;
}

/** How some work went the last time, and since when it has not succeeded. */
export interface StoredRun extends Omit<WorkRun, 'succeeded'> {
  /** When it last succeeded; absent where it never did. */
  succeededAt?: string;
  /** Absent where it succeeded the last time. */
  failingSince?: string;
}

/** How the work goes. */
export interface RunStore {
  /** Notes how it went. One statement. */
  note(run: WorkRun): Promise<void>;

  /** Every kind of work. One statement. */
  list(): Promise<StoredRun[]>;
}

const TABLE = 'work_runs';

export class DatabaseRunStore implements RunStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseRunStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async note(run: WorkRun): Promise<void> {
    const { work, startedAt, durationMs, succeeded } = run;
    // Of two replicas that are at it side by side, either may be the last.
    await this.#database.raw(
      `insert into work_runs
         (work, started_at, duration_ms, succeeded_at, failing_since)
       values (?, ?, ?, ?, ?)
       on conflict (work) do update set
         started_at = excluded.started_at,
         duration_ms = excluded.duration_ms,
         succeeded_at = coalesce(excluded.succeeded_at, work_runs.succeeded_at),
         failing_since = case when excluded.succeeded_at is not null then null
           else coalesce(work_runs.failing_since, excluded.failing_since) end`,
      [
        work,
        startedAt,
        Math.round(durationMs),
        succeeded ? startedAt : null,
        succeeded ? null : startedAt,
      ],
    );
  }

  async list(): Promise<StoredRun[]> {
    const rows: WorkRunRow[] = await this.#database<WorkRunRow>(TABLE).orderBy(
      'work',
    );
    return rows.map(row => ({
      work: row.work as Work,
      startedAt: row.started_at,
      durationMs: row.duration_ms,
      succeededAt: row.succeeded_at ?? undefined,
      failingSince: row.failing_since ?? undefined,
    }));
  }
}
