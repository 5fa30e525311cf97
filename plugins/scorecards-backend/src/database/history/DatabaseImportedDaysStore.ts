import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { ImportedDaysRow } from '../tables';

/** Which days of the history a preparation imports. Days are `YYYY-MM-DD`. */
export interface StoredImport {
  /** The id of the preparation. */
  preparation: string;
  firstDay: string;
  lastDay: string;
  /** The first day that is still to be imported; absent when all are. */
  nextDay?: string;
}

/** A worker that imports, and until when others leave it alone. */
interface ImportClaim {
  preparation: string;
  worker: string;
  now: string;
  until: string;
}

/** The one import of history that there may be. */
export interface ImportedDaysStore {
  read(): Promise<StoredImport | undefined>;

  /**
   * Plans the import of these days, unless it is planned; false where there is
   * history already, or the import of another preparation.
   */
  plan(period: Omit<StoredImport, 'nextDay'>): Promise<boolean>;

  /**
   * Takes or keeps the import, unless another worker has it or nothing is left.
   * @returns who had it before, empty at first
   */
  claim(claim: ImportClaim): Promise<string | undefined>;

  /**
   * Notes which day is next; absent after the last.
   * @throws where another worker has the import
   */
  advance(
    claim: Pick<ImportClaim, 'preparation' | 'worker'>,
    nextDay: string | undefined,
  ): Promise<void>;
}

const HISTORY_TABLES = ['level_changes', 'transitions', 'rollups_daily'];

export class DatabaseImportedDaysStore implements ImportedDaysStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseImportedDaysStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async read(): Promise<StoredImport | undefined> {
    const row = await this.#rows().first();
    return (
      row && {
        preparation: row.preparation,
        firstDay: row.first_day,
        lastDay: row.last_day,
        nextDay: row.next_day ?? undefined,
      }
    );
  }

  async plan(period: Omit<StoredImport, 'nextDay'>): Promise<boolean> {
    const { preparation, firstDay, lastDay } = period;
    const planned = await this.#rows().first();
    if (planned) {
      return planned.preparation === preparation;
    }
    for (const table of HISTORY_TABLES) {
      if (await this.#database(table).first(this.#database.raw('1'))) {
        return false;
      }
    }
    // Of two replicas that begin, the second finds what the first has planned.
    await this.#rows()
      .insert({
        preparation,
        first_day: firstDay,
        last_day: lastDay,
        next_day: firstDay,
        claimed_by: '',
        claimed_until: '',
      })
      .onConflict('preparation')
      .ignore();
    return true;
  }

  async claim(claim: ImportClaim): Promise<string | undefined> {
    const { preparation, worker, now, until } = claim;
    const row = await this.#rows().where({ preparation }).first();
    if (
      !row ||
      row.next_day === null ||
      (row.claimed_by !== worker && row.claimed_until > now)
    ) {
      return undefined;
    }
    const claimed = await this.#rows()
      .where({
        preparation,
        claimed_by: row.claimed_by,
        claimed_until: row.claimed_until,
      })
      .update({ claimed_by: worker, claimed_until: until });
    return claimed > 0 ? row.claimed_by : undefined;
  }

  async advance(
    { preparation, worker }: Pick<ImportClaim, 'preparation' | 'worker'>,
    nextDay: string | undefined,
  ): Promise<void> {
    const advanced = await this.#rows()
      .where({ preparation, claimed_by: worker })
      .update({ next_day: nextDay ?? null });
    if (advanced === 0) {
      throw new ConflictError('Another replica imports these days');
    }
  }

  #rows() {
    return this.#database<ImportedDaysRow>('imported_days');
  }
}
