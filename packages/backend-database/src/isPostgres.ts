import { Knex } from 'knex';

/**
 * Whether the database is PostgreSQL; otherwise it is SQLite.
 * @public
 */
export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).includes('pg');
}
