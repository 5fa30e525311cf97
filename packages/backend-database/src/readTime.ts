import { Knex } from 'knex';
import { isPostgres } from './engines';

/**
 * The time of the database, which is the same for all replicas. SQLite has the
 * clock of this process.
 * @public
 */
export async function readTime(database: Knex): Promise<Date> {
  if (!isPostgres(database)) {
    return new Date();
  }
  const { rows } = await database.raw<{ rows: { now: string }[] }>(
    'select extract(epoch from clock_timestamp()) * 1000 as now',
  );
  return new Date(Math.round(Number(rows[0].now)));
}
