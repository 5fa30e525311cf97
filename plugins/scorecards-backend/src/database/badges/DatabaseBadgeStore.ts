import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { toLevel } from '../results/toStoredResult';
import { BadgeRow } from '../tables';

/** A badge that works, without its secret. */
export interface StoredBadge {
  id: string;
  /** A full entity ref, and a full scorecard ref. */
  entity: string;
  scorecard: string;
  /** The full ref of a person. */
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
}

/** What the picture of a badge is made of. */
export interface BadgeStanding {
  /** A full scorecard ref. */
  scorecard: string;
  /** Whether the entity has a result by the scorecard. */
  isEvaluated: boolean;
  /** How many of its checks are known. */
  known: number;
  /** Level ids; absent below the lowest, and where there is no result. */
  level?: string;
  levelWithoutExemptions?: string;
}

/** Links to pictures of levels. Every read is one statement. */
export interface BadgeStore {
  /**
   * Keeps a badge, unless the entity has as many that work.
   * @returns whether it is kept
   */
  add(
    badge: Omit<StoredBadge, 'createdAt'> & { tokenHash: string },
    most: number,
  ): Promise<StoredBadge | undefined>;

  /** Those of an entity that work, the newest first. */
  list(entity: string): Promise<StoredBadge[]>;

  /** Ends a badge of an entity; whether it was there and worked. */
  revoke(badge: { id: string; entity: string }, by: string): Promise<boolean>;

  /** What a badge shows; nothing where it does not work, or the entity is gone. */
  findStanding(tokenHash: string): Promise<BadgeStanding | undefined>;

  /**
   * Forgets those that were revoked before a moment (ISO 8601), and those made
   * before it whose entity is gone.
   */
  prune(before: string): Promise<number>;
}

export class DatabaseBadgeStore implements BadgeStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseBadgeStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async add(
    badge: Omit<StoredBadge, 'createdAt'> & { tokenHash: string },
    most: number,
  ): Promise<StoredBadge | undefined> {
    const { id, entity, scorecard, createdBy, tokenHash } = badge;
    const createdAt = this.#clock().toISOString();
    return await this.#database.transaction(async tx => {
      const known = tx('entities').select('ref').where('ref', entity);
      // Two who make the last one that is allowed wait for each other.
      const [isKnown] = await (isPostgres(tx) ? known.forUpdate() : known);
      const [{ count }] = await working(tx)
        .where({ entity })
        .count<{ count: number | string }[]>({ count: '*' });
      if (!isKnown || Number(count) >= most) {
        return undefined;
      }
      await tx<BadgeRow>('badges').insert({
        ...{ id, entity, scorecard, token_hash: tokenHash },
        ...{ created_by: createdBy, created_at: createdAt },
      });
      return { id, entity, scorecard, createdBy, createdAt };
    });
  }

  async list(entity: string): Promise<StoredBadge[]> {
    const rows: BadgeRow[] = await working(this.#database)
      .where({ entity })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ]);
    return rows.map(row => ({
      ...{ id: row.id, entity: row.entity, scorecard: row.scorecard },
      ...{ createdBy: row.created_by, createdAt: row.created_at },
    }));
  }

  async revoke(
    badge: { id: string; entity: string },
    by: string,
  ): Promise<boolean> {
    const revoked = await working(this.#database)
      .where(badge)
      .update({ revoked_at: this.#clock().toISOString(), revoked_by: by });
    return revoked > 0;
  }

  async findStanding(tokenHash: string): Promise<BadgeStanding | undefined> {
    const [row]: {
      scorecard: string;
      level: string | null;
      level_without: string | null;
      known: number | null;
    }[] = await this.#database('badges')
      .join('entities', 'entities.ref', 'badges.entity')
      .leftJoin('results', join =>
        join
          .on('results.entity', 'badges.entity')
          .andOn('results.scorecard', 'badges.scorecard'),
      )
      .select(
        'badges.scorecard',
        'results.level',
        'results.level_without',
        'results.known',
      )
      .where('badges.token_hash', tokenHash)
      .whereNull('badges.revoked_at');
    if (!row) {
      return undefined;
    }
    const { scorecard, level, level_without, known } = row;
    return {
      scorecard,
      isEvaluated: level !== null,
      known: known ?? 0,
      ...(level !== null && {
        level: toLevel(level),
        levelWithoutExemptions: toLevel(level_without ?? level),
      }),
    };
  }

  async prune(before: string): Promise<number> {
    return await this.#database<BadgeRow>('badges')
      .where('revoked_at', '<', before)
      .orWhere(gone =>
        gone
          .where('created_at', '<', before)
          .whereNotExists(
            this.#database('entities')
              .select('ref')
              .whereRaw('entities.ref = badges.entity'),
          ),
      )
      .delete();
  }
}

function working(database: Knex): Knex.QueryBuilder<BadgeRow, BadgeRow[]> {
  return database<BadgeRow>('badges').whereNull('revoked_at');
}
