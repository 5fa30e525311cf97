import {
  TemplateRuns,
  Calendar,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { weekOf } from '../selfService/weekOf';
import { TemplateRunReadingRow, TemplateRunRow } from './tables';

export type TemplateRunStatus = 'open' | 'succeeded' | 'failed' | 'cancelled';

/** One run of a template. Who ran it is nobody's business. */
export interface TemplateRun {
  /** The id that the scaffolder gave it. */
  task: string;
  /** The full, lower-case ref of the template. */
  template: string;
  /** The ref of the group that it was for; absent where it is not known. */
  team?: string;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601; absent while it is open, and where it is not known. */
  finishedAt?: string;
  status: TemplateRunStatus;
}

/** Which runs to count, and which teams may be named. */
interface TemplateRunQuery {
  /** The Monday of the first week, `YYYY-MM-DD`. */
  from: string;
  /** Refs of the templates to count. */
  templates: readonly string[];
  /** Refs of the teams that may be named; runs for others count without one. */
  teams: readonly string[];
  /** Only runs for this team, which has to be one of them. */
  team?: string;
}

/** How far the scaffolder's records were read. */
interface TemplateRunReading {
  /** When they were last read without an error; ISO 8601. */
  collectedAt?: string;
  /** Where to go on reading older records, where there are any left. */
  unfinishedOffset?: number;
}

/** Keeps the runs of templates and counts them. */
export interface TemplateRunStore {
  /** Stores runs; what is known of a run is replaced. */
  save(runs: readonly TemplateRun[], readAt: string): Promise<void>;

  /** Which of the tasks are known. */
  findKnown(tasks: readonly string[]): Promise<Set<string>>;

  /** Open runs that were not read since, the longest unread first. */
  listOpen(options: { readBefore: string; limit: number }): Promise<string[]>;

  /** Forgets runs that the scaffolder has no record of any more. */
  remove(tasks: readonly string[]): Promise<void>;

  /** Forgets runs of the weeks before a Monday. */
  prune(before: string): Promise<void>;

  /** Refs of the templates that were run since a Monday. */
  listTemplates(from: string): Promise<string[]>;

  /** Counts runs by week, template and team, sorted by them. */
  summarize(
    query: TemplateRunQuery,
  ): Promise<Omit<TemplateRuns, 'capabilities'>[]>;

  getReading(): Promise<TemplateRunReading>;

  setReading(reading: TemplateRunReading): Promise<void>;
}

const READING = 'scaffolder';

/** SQLite takes no more than 500 rows in one statement. */
const ROWS_PER_STATEMENT = 100;

export class DatabaseTemplateRunStore implements TemplateRunStore {
  readonly #calendar: Calendar;
  readonly #database: Knex;

  /** @param options - `calendar` says in which week a run was begun */
  static create(options: { calendar: Calendar; database: Knex }) {
    return new DatabaseTemplateRunStore(options.calendar, options.database);
  }

  private constructor(calendar: Calendar, database: Knex) {
    this.#calendar = calendar;
    this.#database = database;
  }

  async save(runs: readonly TemplateRun[], readAt: string): Promise<void> {
    // One row cannot be stored twice in one statement.
    const byTask = new Map(
      runs.map(run => [
        run.task,
        toRow(run, { readAt, week: weekOf(run.createdAt, this.#calendar) }),
      ]),
    );
    const rows = [...byTask.values()];
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await this.#runs()
        .insert(rows.slice(start, start + ROWS_PER_STATEMENT))
        .onConflict('task')
        .merge();
    }
  }

  async findKnown(tasks: readonly string[]): Promise<Set<string>> {
    const rows: Pick<TemplateRunRow, 'task'>[] = await this.#runs()
      .select('task')
      .whereRaw(isOneOf(this.#database, 'task', tasks));
    return new Set(rows.map(row => row.task));
  }

  async listOpen(options: {
    readBefore: string;
    limit: number;
  }): Promise<string[]> {
    const rows = await this.#runs()
      .select('task')
      .where('status', 'open')
      .where('read_at', '<', options.readBefore)
      .orderBy(['read_at', 'task'])
      .limit(options.limit);
    return rows.map(row => row.task);
  }

  async remove(tasks: readonly string[]): Promise<void> {
    await this.#runs()
      .whereRaw(isOneOf(this.#database, 'task', tasks))
      .delete();
  }

  async prune(before: string): Promise<void> {
    await this.#runs().where('week', '<', before).delete();
  }

  async listTemplates(from: string): Promise<string[]> {
    const rows: Pick<TemplateRunRow, 'template'>[] = await this.#runs()
      .distinct('template')
      .where('week', '>=', from)
      .orderBy('template');
    return rows.map(row => row.template);
  }

  async summarize(
    query: TemplateRunQuery,
  ): Promise<Omit<TemplateRuns, 'capabilities'>[]> {
    const rows = await summarizeRuns(this.#database, query);
    return rows.map(row => ({
      template: row.template,
      team: row.team || undefined,
      week: row.week,
      // PostgreSQL counts in numbers that may be too large for JavaScript.
      runs: Number(row.runs),
      succeeded: Number(row.succeeded),
      failed: Number(row.failed),
      cancelled: Number(row.cancelled),
      medianSeconds: row.median_seconds ?? undefined,
    }));
  }

  async getReading(): Promise<TemplateRunReading> {
    const row = await this.#database<TemplateRunReadingRow>(
      'template_run_reading',
    )
      .where({ id: READING })
      .first();
    return {
      collectedAt: row?.collected_at ?? undefined,
      unfinishedOffset: row?.unfinished_offset ?? undefined,
    };
  }

  async setReading(reading: TemplateRunReading): Promise<void> {
    await this.#database<TemplateRunReadingRow>('template_run_reading')
      .insert({
        id: READING,
        collected_at: reading.collectedAt ?? null,
        unfinished_offset: reading.unfinishedOffset ?? null,
      })
      .onConflict('id')
      .merge();
  }

  #runs() {
    return this.#database<TemplateRunRow>('template_runs');
  }
}

function toRow(
  run: TemplateRun,
  { readAt, week }: { readAt: string; week: string },
): TemplateRunRow {
  const { task, template, team, createdAt, finishedAt, status } = run;
  return {
    task,
    template,
    team: team ?? '',
    week,
    created_at: createdAt,
    finished_at: finishedAt ?? null,
    seconds:
      finishedAt === undefined ? null : secondsBetween(createdAt, finishedAt),
    status,
    read_at: readAt,
  };
}

function secondsBetween(start: string, end: string): number {
  // The clock of a database may be behind that of another.
  return Math.max(0, (Date.parse(end) - Date.parse(start)) / 1000);
}

/** The runs of one template in one week, for one team. */
interface SummaryRow {
  week: string;
  template: string;
  /** Empty where it is not known or may not be named. */
  team: string;
  runs: number | string;
  succeeded: number | string;
  failed: number | string;
  cancelled: number | string;
  median_seconds: number | null;
}

const GROUP = ['week', 'template', 'team'];

/**
 * Counts runs and finds the median duration of those that succeeded, in one
 * statement that means the same on both engines: SQLite has no percentiles.
 *
 * A team that may not be named becomes nobody before anything is counted, so
 * that the rows do not tell how many such teams there are.
 */
async function summarizeRuns(
  database: Knex,
  query: TemplateRunQuery,
): Promise<SummaryRow[]> {
  const team = database.raw(`case when ? then team else '' end as team`, [
    isOneOf(database, 'team', query.teams),
  ]);
  const measured = `case when status = 'succeeded' and seconds is not null then 1 else 0 end`;
  const chosen = database<TemplateRunRow>('template_runs')
    .select('week', 'template', 'status', 'seconds', team)
    .select(database.raw(`${measured} as measured`))
    .where('week', '>=', query.from)
    .whereRaw(isOneOf(database, 'template', query.templates));
  if (query.team !== undefined) {
    chosen.where('team', query.team);
  }
  const group = [...GROUP, 'measured'].join(', ');
  const ranked = database
    .select('*')
    .select(
      database.raw(
        `row_number() over (partition by ${group} order by seconds) as place,
         count(*) over (partition by ${group}) as total`,
      ),
    )
    .from(chosen.as('chosen'));
  const countOf = (status: string) =>
    database.raw(`sum(case when status = ? then 1 else 0 end) as ??`, [
      status,
      status,
    ]);
  return await database
    .select(...GROUP)
    .count({ runs: '*' })
    .select(countOf('succeeded'), countOf('failed'), countOf('cancelled'))
    .select(
      // The one in the middle, or the mean of the two in the middle.
      database.raw(
        `avg(case when measured = 1
               and place * 2 in (total, total + 1, total + 2)
             then seconds end) as median_seconds`,
      ),
    )
    .from(ranked.as('ranked'))
    .groupBy(GROUP)
    .orderBy(GROUP);
}
