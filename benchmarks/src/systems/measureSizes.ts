import { Knex } from 'knex';
import { Sizes } from './Protocol';

const POSTGRES = `
  select relname as name, pg_total_relation_size(oid) as bytes from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace`;

const SQLITE = `
  select tbl_name as name, sum(pgsize) as bytes
  from dbstat join sqlite_master using (name) group by tbl_name`;

/**
 * Of PostgreSQL: all tables that the system has in a database of its own. Of
 * SQLite: all pages of its file. A table counts with its indexes.
 */
export async function measureSizes(
  database: Knex,
  factTables: readonly string[],
): Promise<Sizes> {
  const isPostgres = database.client.config.client === 'pg';
  const answer = await database.raw(isPostgres ? POSTGRES : SQLITE);
  const rows: { name: string; bytes: string | number }[] =
    answer.rows ?? answer;
  const tables: Record<string, number> = Object.fromEntries(
    rows.map(({ name, bytes }) => [name, Number(bytes)]),
  );
  const sum = (names: readonly string[]) =>
    names.reduce((total, name) => total + (tables[name] ?? 0), 0);
  const whole = isPostgres
    ? sum(Object.keys(tables))
    : await readFileSize(database);
  return { whole, facts: sum(factTables), tables };
}

async function readFileSize(database: Knex): Promise<number> {
  const [{ bytes }] = await database.raw(
    'select page_count * page_size as bytes from pragma_page_count, pragma_page_size',
  );
  return Number(bytes);
}

/** What autovacuum does; SQLite reuses pages by itself. */
export async function tidy(database: Knex): Promise<void> {
  const isPostgres = database.client.config.client === 'pg';
  await database.raw(isPostgres ? 'vacuum analyze' : 'analyze');
}
