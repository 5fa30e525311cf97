import { Knex } from 'knex';
import { Facts } from '../organisation/facts';
import { clearTables } from './clearTables';

const BATCH_SIZE = 5_000;

/** The verdicts of one entity and scorecard: `p` or `f` for each check. */
export interface FloorResult {
  scorecard: string;
  entity: string;
  states: string;
}

/** The least of a store: facts and packed verdicts, written in bulk. */
export class FloorStore {
  readonly #database: Knex;
  readonly #isPostgres: boolean;

  static async create(database: Knex): Promise<FloorStore> {
    const isPostgres = database.client.config.client === 'pg';
    const text = isPostgres ? 'text collate "C"' : 'text';
    await database.schema.createTable('facts', table => {
      table.specificType('entity', text).notNullable().primary();
      table.text('values_json').notNullable();
    });
    await database.schema.createTable('results', table => {
      table.specificType('scorecard', text).notNullable();
      table.specificType('entity', text).notNullable();
      table.text('states').notNullable();
      table.primary(['scorecard', 'entity']);
    });
    return new FloorStore(database, isPostgres);
  }

  private constructor(database: Knex, isPostgres: boolean) {
    this.#database = database;
    this.#isPostgres = isPostgres;
  }

  async clear(table: 'facts' | 'results'): Promise<void> {
    await clearTables(this.#database, [table]);
  }

  /** Inserts; there must be none of it. */
  async insertFacts(facts: { entity: string; values_json: string }[]) {
    await this.#insert('facts', ['entity', 'values_json'], facts);
  }

  /** Inserts; there must be none of it. */
  async insertResults(results: FloorResult[]): Promise<void> {
    await this.#insert('results', ['scorecard', 'entity', 'states'], results);
  }

  /** Of some entities, or of all. */
  async readFacts(entities?: readonly string[]): Promise<[string, Facts][]> {
    const query = this.#database('facts').select('entity', 'values_json');
    if (entities) {
      query.whereIn('entity', [...entities]);
    }
    const rows: { entity: string; values_json: string }[] = await query;
    return rows.map(it => [it.entity, JSON.parse(it.values_json)]);
  }

  async readResults(): Promise<FloorResult[]> {
    return await this.#database('results').select();
  }

  async #insert<Row extends object>(
    table: string,
    columns: (keyof Row & string)[],
    rows: Row[],
  ): Promise<void> {
    const names = columns.join(', ');
    for (let from = 0; from < rows.length; from += BATCH_SIZE) {
      const batch = rows.slice(from, from + BATCH_SIZE);
      if (this.#isPostgres) {
        const lists = columns.map(() => '?::text[]').join(', ');
        await this.#database.raw(
          `insert into ${table} (${names}) select * from unnest(${lists})`,
          columns.map(column => batch.map(row => String(row[column]))),
        );
      } else {
        const values = columns.map((_, at) => `value ->> ${at}`).join(', ');
        await this.#database.raw(
          `insert into ${table} (${names}) select ${values} from json_each(?)`,
          [JSON.stringify(batch.map(row => columns.map(it => row[it])))],
        );
      }
    }
  }
}
