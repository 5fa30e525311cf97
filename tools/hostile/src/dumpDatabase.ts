import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/** All that is stored, as a text that can be compared. */
export async function dumpDatabase(database: Knex): Promise<string> {
  const tables: { name: string }[] = isPostgres(database)
    ? await database('pg_tables')
        .select({ name: 'tablename' })
        .whereRaw('schemaname = current_schema()')
    : await database('sqlite_master').select('name').where({ type: 'table' });
  const contents: string[] = [];
  for (const { name } of tables) {
    const rows = await database(name).select('*');
    const lines = rows.map(row => JSON.stringify(row)).sort();
    contents.push(`${name}\n${lines.join('\n')}`);
  }
  return contents.sort().join('\n\n');
}
