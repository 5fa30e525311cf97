import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { whereEntity } from '../entities/entityRows';
import { RollupQuery } from '../results/StoredResult';
import { toOwners } from '../entities/owners';
import { pruneHistory } from './insertHistory';
import { LevelChangeRow, TransitionRow } from '../tables';
import { StoredTransition, StoredLevelChange } from './StoredChange';

/** A time and what it is about. */
interface HistoryQuery {
  entity: string;
  /** The first moment, ISO 8601; the beginning where absent. */
  from?: string;
  /** The first moment after it, ISO 8601; now where absent. */
  before?: string;
  scorecards?: readonly string[];
}

/** Which changes are read: those of entities that exist and are owned so now. */
interface ChangeQuery extends RollupQuery {
  /** The first moment, ISO 8601. */
  from: string;
  limit: number;
}

/** What changed, append-only. Every read is one statement. */
export interface HistoryStore {
  /** Newest first, at most `limit`. */
  listTransitions(
    query: HistoryQuery & { limit: number },
  ): Promise<StoredTransition[]>;

  /**
   * Oldest first. The last change before `from` is given as well, so that the
   * level on the first day is known.
   */
  listLevelChanges(query: HistoryQuery): Promise<StoredLevelChange[]>;

  /** Of many entities, newest first, at most `limit`. */
  findTransitions(query: ChangeQuery): Promise<StoredTransition[]>;

  /** Of many entities, newest first, at most `limit`. */
  findLevelChanges(query: ChangeQuery): Promise<StoredLevelChange[]>;

  /**
   * Forgets what happened before a moment, but not since when current results
   * stand as they do.
   *
   * @returns how many changes were forgotten
   */
  prune(before: string, signal?: AbortSignal): Promise<number>;
}

export class DatabaseHistoryStore implements HistoryStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseHistoryStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async listTransitions(
    query: HistoryQuery & { limit: number },
  ): Promise<StoredTransition[]> {
    const builder = this.#database<TransitionRow>('transitions')
      .where('entity', query.entity)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(query.limit);
    if (query.from !== undefined) {
      builder.where('at', '>=', query.from);
    }
    const rows: TransitionRow[] = await this.#narrow(builder, query);
    return rows.map(toTransition);
  }

  async listLevelChanges(query: HistoryQuery): Promise<StoredLevelChange[]> {
    const builder = this.#database<LevelChangeRow>('level_changes')
      .where('entity', query.entity)
      .orderBy(['at', 'id']);
    if (query.from !== undefined) {
      builder.whereRaw(
        `(at >= ? or id in (
           select max(id) from level_changes
           where entity = ? and at < ? group by scorecard))`,
        [query.from, query.entity, query.from],
      );
    }
    const rows: LevelChangeRow[] = await this.#narrow(builder, query);
    return rows.map(toLevelChange);
  }

  async findTransitions(query: ChangeQuery): Promise<StoredTransition[]> {
    const rows = await this.#findChanges<TransitionRow>('transitions', query);
    return rows.map(toTransition);
  }

  async findLevelChanges(query: ChangeQuery): Promise<StoredLevelChange[]> {
    const rows = await this.#findChanges<LevelChangeRow>(
      'level_changes',
      query,
    );
    return rows.map(toLevelChange);
  }

  async prune(before: string, signal?: AbortSignal): Promise<number> {
    const database = this.#database;
    return (
      (await pruneHistory(database, 'transitions', before, signal)) +
      (await pruneHistory(database, 'level_changes', before, signal))
    );
  }

  #narrow<Builder extends Knex.QueryBuilder>(
    builder: Builder,
    query: HistoryQuery,
  ): Builder {
    if (query.before !== undefined) {
      builder.where('at', '<', query.before);
    }
    if (query.scorecards) {
      builder.whereRaw(isOneOf(this.#database, 'scorecard', query.scorecards));
    }
    return builder;
  }

  async #findChanges<Row extends {}>(
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

function toTransition(row: TransitionRow): StoredTransition {
  return {
    at: row.at,
    entity: row.entity,
    scorecard: row.scorecard,
    check: row.check_id,
    from: (row.from_state as CheckState | null) ?? undefined,
    to: (row.to_state as CheckState | null) ?? undefined,
    owners: toOwners(row.owner),
  };
}

function toLevelChange(row: LevelChangeRow): StoredLevelChange {
  return {
    at: row.at,
    entity: row.entity,
    scorecard: row.scorecard,
    from: row.from_level ?? undefined,
    to: row.to_level ?? undefined,
    owners: toOwners(row.owner),
  };
}
