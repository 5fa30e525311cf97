import { isOneOf, rowsFrom } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { toOwners } from './owners';
import { DepartureRow, RenameRow } from '../tables';

/** An entity that left the catalog, as it was then. */
interface Departure {
  ref: string;
  /** ISO 8601. */
  leftAt: string;
  owners: string[];
  /** Where it was declared, such as `url:https://...`. */
  location?: string;
}

/** An entity and what it was called before, both as full refs. */
export interface Rename {
  ref: string;
  previous: string;
}

/** What left the catalog, and what took its place. */
export interface DepartureStore {
  /** Those of the refs that left; what has come back may be among them. One statement. */
  readDepartures(refs: readonly string[]): Promise<Departure[]>;

  /** Those of the renames that were made before. One statement. */
  findMade(renames: readonly Rename[]): Promise<Rename[]>;

  /**
   * Forgets what left before a moment.
   * @returns how many there were
   */
  prune(before: string): Promise<number>;
}

export class DatabaseDepartureStore implements DepartureStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseDepartureStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async readDepartures(refs: readonly string[]): Promise<Departure[]> {
    const rows: DepartureRow[] = await this.#database('departures')
      .whereRaw(isOneOf(this.#database, 'ref', refs))
      .orderBy('ref');
    return rows.map(row => ({
      ref: row.ref,
      leftAt: row.left_at,
      owners: toOwners(row.owner),
      location: row.location ?? undefined,
    }));
  }

  async findMade(renames: readonly Rename[]): Promise<Rename[]> {
    const given = renames.map(({ ref, previous }) => ({ ref, previous }));
    const rows: RenameRow[] = await this.#database('renames').whereRaw(
      '(ref, previous) in (select ref, previous from ?)',
      [rowsFrom(this.#database, { ref: 'text', previous: 'text' }, given)],
    );
    return rows.map(({ ref, previous }) => ({ ref, previous }));
  }

  async prune(before: string): Promise<number> {
    return await this.#database('departures')
      .where('left_at', '<', before)
      .delete();
  }
}
