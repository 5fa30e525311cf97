import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The databases that the releases of a plugin left, in a folder of it. */
export class KeptReleases {
  readonly #directory: string;
  /** Every release of which there is one. */
  readonly all: readonly string[];

  /** @param directory - has `1.2.3.postgres.sql`, `1.2.3.sqlite.sql` and `1.2.3.json` of each */
  static create(directory: string) {
    return new KeptReleases(directory);
  }

  private constructor(directory: string) {
    this.#directory = directory;
    this.all = readdirSync(directory)
      .filter(file => file.endsWith('.json'))
      .map(file => file.replace(/\.json$/, ''));
  }

  /** Fills an empty database with what a release left; the answer is what the release then said about it. */
  async restore(database: Knex, release: string) {
    const engine = isPostgres(database) ? 'postgres' : 'sqlite';
    const sql = this.#read(`${release}.${engine}.sql`);
    // The driver itself takes many statements at once.
    const connection = await database.client.acquireConnection();
    try {
      await (isPostgres(database)
        ? connection.query(sql)
        : connection.exec(sql));
    } finally {
      await database.client.releaseConnection(connection);
    }
    return JSON.parse(this.#read(`${release}.json`));
  }

  #read(file: string): string {
    return readFileSync(join(this.#directory, file), 'utf8');
  }
}
