import { isOneOf } from '@kumiki/backend-database';
import {
  Calendar,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { weekOf } from '../selfService/weekOf';
import { summarizeRuns } from './operations/summarizeRuns';
import { TemplateRunReadingRow, TemplateRunRow } from './tables';
import {
  TemplateRun,
  TemplateRunQuery,
  TemplateRunReading,
  TemplateRunStore,
} from './TemplateRunStore';

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
