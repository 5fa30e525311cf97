import { Knex } from 'knex';
import { clearTables } from './clearTables';
import { UNCOUNTED } from './CountedDatabases';
import { WAKER } from './GeneratedCatalog';

/** What is written where something changed. Queues are not among it. */
const WATCHED = {
  results: 'entity',
  transitions: 'entity',
  level_changes: 'entity',
  facts: 'entity',
  entities: 'ref',
};

/** Where each row is, and which transaction put it there. */
const ROWS = Object.entries(WATCHED)
  .map(
    ([name, ref]) =>
      `select '${name}' as name, ctid::text as place, xmin::text as xid
       from ${name} where ${ref} <> '${WAKER}'`,
  )
  .join(' union all ');

/**
 * The tables of the scorecards backend, as far as the benchmark needs to know
 * them: to begin anew, and to see whether there is something left to do.
 */
export class KumikiTables {
  readonly #database: Knex;

  static create(database: Knex) {
    return new KumikiTables(database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async isCollected(): Promise<boolean> {
    return await this.#isEmpty('select 1 from collect_queue limit 1');
  }

  async isJudged(): Promise<boolean> {
    return await this.#isEmpty(
      'select 1 from judge_queue where due_at <= ? limit 1',
      [new Date().toISOString()],
    );
  }

  /** As before the first collection, with the entities known. */
  async forgetFacts(): Promise<void> {
    await this.#database.transaction(async tx => {
      await clearTables(tx, ['facts', 'judge_queue', 'collect_queue']);
      await clearTables(tx, ['results', 'transitions', 'level_changes']);
    });
  }

  /** Makes everything due; without its results where it is to be the first time. */
  async queueAll(options: { isFirst: boolean }): Promise<void> {
    const now = new Date().toISOString();
    await this.#database.transaction(async tx => {
      if (options.isFirst) {
        await clearTables(tx, ['results', 'transitions', 'level_changes']);
      }
      await tx.raw(
        `update judge_queue set due_at = ?, version = version + 1 ${UNCOUNTED}`,
        [now],
      );
    });
  }

  /** Remembers where rows are; PostgreSQL moves a row that is written. */
  async rememberRows(): Promise<void> {
    await this.#database.raw(`drop table if exists rows_before ${UNCOUNTED}`);
    await this.#database.raw(
      `create table rows_before as ${ROWS} ${UNCOUNTED}`,
    );
  }

  /** How many rows were added, updated or deleted since. */
  async countWritten(): Promise<number> {
    const { rows } = await this.#database.raw(
      `select count(*) as written from rows_before
       full join (${ROWS}) as now using (name, place, xid)
       where rows_before.name is null or now.name is null ${UNCOUNTED}`,
    );
    await this.#database.raw(`drop table rows_before ${UNCOUNTED}`);
    return Number(rows[0].written);
  }

  async #isEmpty(sql: string, bindings: string[] = []): Promise<boolean> {
    const answer = await this.#database.raw(`${sql} ${UNCOUNTED}`, bindings);
    return (answer.rows ?? answer).length === 0;
  }
}
