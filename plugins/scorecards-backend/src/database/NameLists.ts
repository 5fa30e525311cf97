import { Knex } from 'knex';

/** Stands in no text that is stored. */
const BETWEEN = '\u0000';

/**
 * Lists of names that many rows have in common: a row has the number of its
 * list. Lists are added and never changed, so each is asked for once in a
 * process. There are as many as there were versions of what they are the names
 * of.
 */
export class NameLists {
  readonly #database: Knex;
  readonly #table: string;
  readonly #ids = new Map<string, number>();
  readonly #lists = new Map<number, readonly string[]>();

  /** @param options.table - with the columns `id` and `names_json` */
  static create(options: {
    database: Knex;
    table: 'check_names' | 'fact_names';
  }) {
    return new NameLists(options.database, options.table);
  }

  private constructor(database: Knex, table: string) {
    this.#database = database;
    this.#table = table;
  }

  /**
   * The numbers of lists, in their order. Lists that nobody has kept yet are
   * kept, for which SQLite needs its only connection: not within a transaction.
   */
  async keep(lists: readonly (readonly string[])[]): Promise<number[]> {
    const ids: number[] = [];
    for (const list of lists) {
      const key = list.join(BETWEEN);
      const id = this.#ids.get(key) ?? (await this.#insert(list));
      this.#ids.set(key, id);
      ids.push(id);
    }
    return ids;
  }

  /** The lists of numbers that rows have. At most one statement, and mostly none. */
  async read(
    ids: Iterable<number>,
  ): Promise<ReadonlyMap<number, readonly string[]>> {
    const missing = [...new Set(ids)].filter(id => !this.#lists.has(id));
    if (missing.length > 0) {
      const rows: { id: number; names_json: string }[] = await this.#database(
        this.#table,
      )
        .select('id', 'names_json')
        .whereIn('id', missing);
      for (const { id, names_json } of rows) {
        this.#lists.set(id, JSON.parse(names_json));
      }
    }
    return this.#lists;
  }

  async #insert(names: readonly string[]): Promise<number> {
    const names_json = JSON.stringify(names);
    await this.#database(this.#table)
      .insert({ names_json })
      .onConflict('names_json')
      .ignore();
    const [{ id }]: { id: number }[] = await this.#database(this.#table)
      .select('id')
      .where({ names_json });
    this.#lists.set(id, names);
    return id;
  }
}
