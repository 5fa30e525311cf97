import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const directory = join(__dirname, '../../database/__fixtures__/releases');

/** Every release whose database is kept. */
export const RELEASES = readdirSync(directory)
  .filter(file => file.endsWith('.json'))
  .map(file => file.replace(/\.json$/, ''));

/** Fills an empty database with what a release left; the answer is what the release then said about it. */
export async function restoreRelease(database: Knex, release: string) {
  const engine = isPostgres(database) ? 'postgres' : 'sqlite';
  const file = join(directory, `${release}.${engine}.sql`);
  const sql = readFileSync(file, 'utf8');
  // The driver itself takes many statements at once.
  const connection = await database.client.acquireConnection();
  try {
    await (isPostgres(database) ? connection.query(sql) : connection.exec(sql));
  } finally {
    await database.client.releaseConnection(connection);
  }
  return JSON.parse(readFileSync(join(directory, `${release}.json`), 'utf8'));
}
