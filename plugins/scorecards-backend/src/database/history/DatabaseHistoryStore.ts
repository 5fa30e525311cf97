import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toOwners } from '../entities/owners';
import { pruneHistory } from './insertHistory';
import { LevelChangeRow, TransitionRow } from '../tables';
import { StoredTransition, StoredLevelChange } from './StoredChange';

/** A time and what it is about. */
export interface HistoryQuery {
  entity: string;
  /** The first moment, ISO 8601; the beginning where absent. */
  from?: string;
  /** The first moment after it, ISO 8601; now where absent. */
  before?: string;
  scorecards?: readonly string[];
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
    return rows.map(row => ({
      at: row.at,
      entity: row.entity,
      scorecard: row.scorecard,
      from: row.from_level ?? undefined,
      to: row.to_level ?? undefined,
      owners: toOwners(row.owner),
    }));
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
}
