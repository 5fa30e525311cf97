import { Knex } from 'knex';

/** What PostgreSQL tells about the row that it refused. */
interface RefusedRow {
  detail?: string;
  where?: string;
}

/**
 * Makes errors show the statement that failed without the values that were in
 * it. By default they have all of them, and errors are logged and, of SQLite,
 * even answered.
 * @public
 */
export function hideValuesInErrors(database: Knex): void {
  database.client.config.compileSqlOnError = false;
  database.on('query-error', (error: RefusedRow) => {
    delete error.detail;
    delete error.where;
  });
}
