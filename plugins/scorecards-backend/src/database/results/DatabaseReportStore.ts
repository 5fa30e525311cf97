import { isOneOf } from '@kumiki/backend-database';
import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { StoredLevelChange, StoredTransition } from '../history/StoredChange';
import { EntityRecord, readEntityRecord } from '../inputs/readEntityRecord';
import { ResultGroup, RollupQuery, StoredResult } from './StoredResult';
import { toOwners } from '../entities/owners';
import { readResultGroups } from './readResultGroups';
import { joinResults, whereResult } from './whereResult';
import { LevelChangeRow, ResultRow, TransitionRow } from '../tables';
import { toStoredResult } from './toStoredResult';
import { whereEntity } from '../entities/entityRows';

/** Which changes are read: those of entities that exist and are owned so now. */
export interface ChangeQuery extends RollupQuery {
  /** The first moment, ISO 8601. */
  from: string;
  limit: number;
}

/**
 * Reads that only reports need. Every read is one statement.
 * Results are unpacked while they are iterated, which is most of the work: who
 * iterates takes breaks.
 */
export interface ReportStore {
  /** Everything about one entity; nothing where it is not known. */
  readEntity(ref: string): Promise<EntityRecord | undefined>;

  /** Every result. */
  readResults(query: RollupQuery): Promise<Iterable<StoredResult>>;

  /** Results that are alike, with the owners of now. */
  readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>>;

  /** How many judged entities have no owner now. */
  countUnowned(query: RollupQuery): Promise<number>;

  /** Newest first, at most `limit`. */
  listTransitions(query: ChangeQuery): Promise<StoredTransition[]>;

  /** Newest first, at most `limit`. */
  listLevelChanges(query: ChangeQuery): Promise<StoredLevelChange[]>;
}

type NamedRow = ResultRow & { names_json: string };

export class DatabaseReportStore implements ReportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseReportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readEntity(ref: string): Promise<EntityRecord | undefined> {
    return await readEntityRecord(this.#database, ref);
  }

  async readResults(query: RollupQuery): Promise<Iterable<StoredResult>> {
    const rows: NamedRow[] = await this.#selectResults(query)
      .join('check_names', 'check_names.id', 'results.names_id')
      .select('results.*', 'check_names.names_json');
    return toResults(rows);
  }

  async readResultGroups(query: RollupQuery): Promise<Iterable<ResultGroup>> {
    return await readResultGroups(this.#database, query);
  }

  async countUnowned(query: RollupQuery): Promise<number> {
    const [{ count }] = await this.#selectResults(query)
      .whereNull('entities.owner')
      .countDistinct<{ count: number | string }[]>({
        count: 'results.entity',
      });
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
      owners: toOwners(row.owner),
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
      owners: toOwners(row.owner),
    }));
  }

  #selectResults(query: RollupQuery): Knex.QueryBuilder {
    return whereResult(
      this.#database,
      joinResults(this.#database, { isPart: query.owners !== undefined }),
      query,
    );
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

function* toResults(rows: readonly NamedRow[]): Iterable<StoredResult> {
  const lists = new Map<number, string[]>();
  for (const row of rows) {
    const names: string[] =
      lists.get(row.names_id) ?? JSON.parse(row.names_json);
    lists.set(row.names_id, names);
    yield toStoredResult(row, names);
  }
}
