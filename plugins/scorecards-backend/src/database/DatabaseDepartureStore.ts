import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Departure, DepartureStore, Rename } from './DepartureStore';
import { toOwners } from './owners';
import { rowsFrom } from './sql/rowsFrom';
import { DepartureRow, RenameRow } from './tables';

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
