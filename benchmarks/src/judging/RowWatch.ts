import { Knex } from 'knex';

/** Remembers where each row of a table is; PostgreSQL moves a row that is written. */
export class RowWatch {
  readonly #database: Knex;

  static async create(database: Knex): Promise<RowWatch> {
    await database.raw('drop table if exists rows_before');
    await database.raw(`create table rows_before as ${ROWS}`);
    return new RowWatch(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** How many rows were added, updated or deleted since. */
  async countWritten(): Promise<number> {
    const { rows } = await this.#database.raw(
      `select count(*) as written from rows_before
       full join (${ROWS}) as now using (name, place, xid)
       where rows_before.name is null or now.name is null`,
    );
    return Number(rows[0].written);
  }
}

/** Queues are not among them: work that was given and done leaves nothing behind. */
const ROWS = ['results', 'transitions', 'level_changes', 'facts', 'entities']
  .map(
    name =>
      `select '${name}' as name, ctid::text as place, xmin::text as xid from ${name}`,
  )
  .join(' union all ');
