import { Knex } from 'knex';

/** The numbers of those who push facts. There are few, and none is ever removed. */
export class PushersStore {
  readonly #database: Knex;
  readonly #ids = new Map<string, number>();

  static create(options: { database: Knex }) {
    return new PushersStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /**
   * The number of a subject. Who is new is kept, for which SQLite needs its
   * only connection: not within a transaction. Asks once in a process.
   */
  async keep(subject: string): Promise<number> {
    const id = this.#ids.get(subject) ?? (await this.#insert(subject));
    this.#ids.set(subject, id);
    return id;
  }

  async #insert(subject: string): Promise<number> {
    await this.#database('pushers')
      .insert({ subject })
      .onConflict('subject')
      .ignore();
    const [{ id }]: { id: number }[] = await this.#database('pushers')
      .select('id')
      .where({ subject });
    return id;
  }
}
