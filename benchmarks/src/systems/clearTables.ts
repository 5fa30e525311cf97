import { Knex } from 'knex';
import { UNCOUNTED } from './CountedDatabases';

/** Empties tables, so that a round begins as the one before; that is no work of who is measured. */
export async function clearTables(
  database: Knex,
  tables: readonly string[],
): Promise<void> {
  const isPostgres = database.client.config.client === 'pg';
  for (const table of tables) {
    await database.raw(
      `${isPostgres ? 'truncate' : 'delete from'} ${table} ${UNCOUNTED}`,
    );
  }
}
