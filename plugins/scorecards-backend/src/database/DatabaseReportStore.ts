import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { StoredLevelChange, StoredTransition } from './HistoryStore';
import { ChangeQuery, ReportStore } from './ReportStore';
import { RollupQuery } from './ResultStore';
import { isOneOf } from './sql/isOneOf';
import { LevelChangeRow, TransitionRow } from './tables';
import { whereEntity } from './whereEntity';
import { whereResult } from './whereResult';

export class DatabaseReportStore implements ReportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseReportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async countUnowned(query: RollupQuery): Promise<number> {
    const [{ count }] = await whereResult(
      this.#database,
      this.#database('results')
        .join('entities', 'entities.ref', 'results.entity')
        .whereNull('entities.owner'),
      query,
    ).countDistinct<{ count: number | string }[]>({ count: 'results.entity' });
    return Number(count);
  }

  async listTransitions(query: ChangeQuery): Promise<StoredTransition[]> {
    const rows = await this.#listChanges<TransitionRow>('transitions', query);
    return rows.map(row => ({
      at: row.at,
      entity: row.entity,
      scorecard: row.scorecard,
      check: row.check_id,
      from: (row.from_state as CheckState | null) ?? undefined,
      to: (row.to_state as CheckState | null) ?? undefined,
      owner: row.owner ?? undefined,
    }));
  }

  async listLevelChanges(query: ChangeQuery): Promise<StoredLevelChange[]> {
    const rows = await this.#listChanges<LevelChangeRow>(
      'level_changes',
      query,
    );
    return rows.map(row => ({
      at: row.at,
      entity: row.entity,
      scorecard: row.scorecard,
      from: row.from_level ?? undefined,
      to: row.to_level ?? undefined,
      owner: row.owner ?? undefined,
    }));
  }

  async #listChanges<Row extends {}>(
    table: string,
    query: ChangeQuery,
  ): Promise<Row[]> {
    const { from, limit, scorecards, ...narrowing } = query;
    const builder = whereEntity(
      this.#database,
      this.#database(table)
        .select(`${table}.*`)
        .join('entities', 'entities.ref', `${table}.entity`)
        .where(`${table}.at`, '>=', from)
        .orderBy([
          { column: `${table}.at`, order: 'desc' },
          { column: `${table}.id`, order: 'desc' },
        ])
        .limit(limit),
      narrowing,
    );
    if (scorecards) {
      builder.whereRaw(
        isOneOf(this.#database, `${table}.scorecard`, scorecards),
      );
    }
    const rows: Row[] = await builder;
    return rows;
  }
}
