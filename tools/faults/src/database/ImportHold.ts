import { Knex } from 'knex';

/** Of the advisory lock; nobody else has one of that number. */
const KEY = 20_190_101;

/**
 * Holds up whoever stores the next part of an import, as long as it lasts: its
 * versions are written then, and not committed. The first part is let through.
 */
export class ImportHold {
  readonly #database: Knex;
  #holder?: Knex.Transaction;

  static create(database: Knex): ImportHold {
    return new ImportHold(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async begin(): Promise<void> {
    await this.#database.raw(`
      create or replace function faults_hold_import() returns trigger as $$
      begin
        if exists (select from chronicle_imports where source = new.source) then
          perform pg_advisory_xact_lock(${KEY});
        end if;
        return new;
      end $$ language plpgsql`);
    await this.#database.raw(`
      create or replace trigger faults_hold_import
      before insert on chronicle_imports
      for each row execute function faults_hold_import()`);
    await this.take();
  }

  async take(): Promise<void> {
    this.#holder = await this.#database.transaction();
    await this.#holder.raw(`select pg_advisory_xact_lock(${KEY})`);
  }

  /** Whether somebody has written a part and is held up. */
  async isHolding(): Promise<boolean> {
    const [{ count }] = await this.#database('pg_locks')
      .where({ locktype: 'advisory', objid: KEY, granted: false })
      .count();
    return Number(count) > 0;
  }

  /** Lets go on whoever is held up. */
  async release(): Promise<void> {
    const holder = this.#holder;
    this.#holder = undefined;
    await holder?.rollback();
  }

  async end(): Promise<void> {
    await this.release();
    await this.#database.raw(
      'drop trigger if exists faults_hold_import on chronicle_imports',
    );
    await this.#database.raw('drop function if exists faults_hold_import');
  }
}
