import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { MIGRATIONS } from '../database/migrations';

/** Both engines that the plugin runs on. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A database of its own with empty tables. */
export async function openDatabase(
  databases: TestDatabases,
  engine: TestDatabaseId,
): Promise<Knex> {
  const database = await databases.init(engine);
  await migrate(database, MIGRATIONS);
  return database;
}
