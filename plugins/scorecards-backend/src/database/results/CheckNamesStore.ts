import { Knex } from 'knex';

/** The checks of a scorecard that some results of it have, in alphabetical order. */
interface CheckNames {
  scorecard: string;
  names: readonly string[];
}

/**
 * The names of checks that rows of results are packed with. They are added and
 * never changed, so a process asks for each once. There are as many as there
 * were combinations of checks that were judged together.
 */
export class CheckNamesStore {
  readonly #database: Knex;
  readonly #ids = new Map<string, number>();
  readonly #names = new Map<number, readonly string[]>();

  static create(options: { database: Knex }) {
    return new CheckNamesStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * The id of names. What is new is kept, for which SQLite needs its only
   * connection: not within a transaction.
   */
  async keep(given: CheckNames): Promise<number> {
    const key = `${given.scorecard} ${given.names.join(' ')}`;
    const id = this.#ids.get(key) ?? (await this.#insert(given));
    this.#ids.set(key, id);
    return id;
  }

  /** The names by id. At most one statement, and mostly none. */
  async read(
    ids: Iterable<number>,
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const missing = [...new Set(ids)].filter(id => !this.#names.has(id));
    if (missing.length > 0) {
      const rows: { id: number; names_json: string }[] = await this.#database(
        'check_names',
      )
        .select('id', 'names_json')
        .whereIn('id', missing);
      for (const { id, names_json } of rows) {
        this.#names.set(id, JSON.parse(names_json));
      }
    }
    return this.#names;
  }

  async #insert({ scorecard, names }: CheckNames): Promise<number> {
    const row = { scorecard, names_json: JSON.stringify(names) };
    await this.#database('check_names')
      .insert(row)
      .onConflict(['scorecard', 'names_json'])
      .ignore();
    const [{ id }]: { id: number }[] = await this.#database('check_names')
      .select('id')
      .where(row);
    this.#names.set(id, names);
    return id;
  }
}
