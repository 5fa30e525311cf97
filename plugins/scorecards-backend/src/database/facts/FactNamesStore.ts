import { Knex } from 'knex';
import { FactDeclarations } from '../../declarations/FactProviderRegistry';
import { FactNames } from './packValues';

/**
 * The names of facts that rows are packed with: those that their provider
 * declares. There are as many as there were versions of declarations.
 */
export class FactNamesStore {
  readonly #database: Knex;
  readonly #declared: Map<string, string[]>;
  readonly #known = new Map<string, FactNames>();

  static create(options: { database: Knex; declarations: FactDeclarations }) {
    return new FactNamesStore(options.database, options.declarations);
  }

  private constructor(database: Knex, declarations: FactDeclarations) {
    this.#database = database;
    this.#declared = new Map(
      declarations.all.map(({ id, facts }) => [
        id,
        facts.map(({ name }) => name).sort(),
      ]),
    );
  }

  /** By provider; nothing of those that nobody declares. Asks once in a process. */
  async ofProviders(
    providers: Iterable<string>,
  ): Promise<ReadonlyMap<string, FactNames>> {
    for (const provider of new Set(providers)) {
      const names = this.#declared.get(provider);
      if (names && !this.#known.has(provider)) {
        this.#known.set(provider, { id: await this.#keep(names), names });
      }
    }
    return this.#known;
  }

  async #keep(names: readonly string[]): Promise<number> {
    const names_json = JSON.stringify(names);
    await this.#database('fact_names')
      .insert({ names_json })
      .onConflict('names_json')
      .ignore();
    const [{ id }]: { id: number }[] = await this.#database('fact_names')
      .select('id')
      .where({ names_json });
    return id;
  }
}

/** The numbers of pushers. There are few, and none is ever removed. */
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
