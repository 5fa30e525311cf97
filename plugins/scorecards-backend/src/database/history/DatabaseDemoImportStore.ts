import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DemoImportRow } from '../tables';

/** Which days of the history are imported demo data. Days are `YYYY-MM-DD`. */
export interface DemoImport {
  firstDay: string;
  lastDay: string;
  /** The first day that is still to be imported; absent when all are. */
  nextDay?: string;
}

/** A worker that imports, and until when others leave it alone. */
interface DemoImportClaim {
  worker: string;
  now: string;
  until: string;
}

/** The one import of demo history that there may be. */
export interface DemoImportStore {
  read(): Promise<DemoImport | undefined>;

  /** Plans the import of these days; false where there is history already. */
  begin(period: { firstDay: string; lastDay: string }): Promise<boolean>;

  /**
   * Takes or keeps the import, unless another worker has it or nothing is left.
   * @returns who had it before, empty at first
   */
  claim(claim: DemoImportClaim): Promise<string | undefined>;

  /**
   * Notes which day is next; absent after the last.
   * @throws where another worker has the import
   */
  advance(worker: string, nextDay: string | undefined): Promise<void>;
}

const ID = 'history';
const HISTORY_TABLES = ['level_changes', 'transitions', 'rollups_daily'];

export class DatabaseDemoImportStore implements DemoImportStore {
  readonly #database: Knex;

  static create(options: { database: Knex }) {
    return new DatabaseDemoImportStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async read(): Promise<DemoImport | undefined> {
    const row = await this.#row();
    return (
      row && {
        firstDay: row.first_day,
        lastDay: row.last_day,
        nextDay: row.next_day ?? undefined,
      }
    );
  }

  async begin(period: { firstDay: string; lastDay: string }): Promise<boolean> {
    for (const table of HISTORY_TABLES) {
      if (await this.#database(table).first(this.#database.raw('1'))) {
        return false;
      }
    }
    // Of two replicas that begin, the second finds what the first has planned.
    await this.#database<DemoImportRow>('demo_imports')
      .insert({
        id: ID,
        first_day: period.firstDay,
        last_day: period.lastDay,
        next_day: period.firstDay,
        claimed_by: '',
        claimed_until: '',
      })
      .onConflict('id')
      .ignore();
    return true;
  }

  async claim(claim: DemoImportClaim): Promise<string | undefined> {
    const { worker, now, until } = claim;
    const row = await this.#row();
    if (
      !row ||
      row.next_day === null ||
      (row.claimed_by !== worker && row.claimed_until > now)
    ) {
      return undefined;
    }
    const claimed = await this.#database<DemoImportRow>('demo_imports')
      .where({
        id: ID,
        claimed_by: row.claimed_by,
        claimed_until: row.claimed_until,
      })
      .update({ claimed_by: worker, claimed_until: until });
    return claimed > 0 ? row.claimed_by : undefined;
  }

  async advance(worker: string, nextDay: string | undefined): Promise<void> {
    const advanced = await this.#database<DemoImportRow>('demo_imports')
      .where({ id: ID, claimed_by: worker })
      .update({ next_day: nextDay ?? null });
    if (advanced === 0) {
      throw new ConflictError('Another replica imports the demo history');
    }
  }

  async #row(): Promise<DemoImportRow | undefined> {
    return await this.#database<DemoImportRow>('demo_imports')
      .where({ id: ID })
      .first();
  }
}
