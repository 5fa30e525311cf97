import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrate } from '../database/migrate';

/** Both engines that the plugin runs on. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A database of its own with empty tables. */
export async function openDatabase(
  databases: TestDatabases,
  engine: TestDatabaseId,
): Promise<Knex> {
  const database = await databases.init(engine);
  await migrate(database);
  return database;
}
