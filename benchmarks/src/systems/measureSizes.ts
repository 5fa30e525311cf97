import { Knex } from 'knex';
import { Sizes } from './Protocol';

/**
 * Of PostgreSQL: everything that the system has in a database of its own,
 * without what an empty database has anyway. Of SQLite: all pages of its file.
 * Facts are their table with its indexes.
 */
export async function measureSizes(
  database: Knex,
  table: string,
): Promise<Sizes> {
  if (database.client.config.client === 'pg') {
    const { rows } = await database.raw(
      `select pg_total_relation_size(?::regclass) as facts,
         (select sum(pg_total_relation_size(oid)) from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace) as whole`,
      [table],
    );
    return { whole: Number(rows[0].whole), facts: Number(rows[0].facts) };
  }
  const [{ whole }] = await database.raw(
    'select page_count * page_size as whole from pragma_page_count, pragma_page_size',
  );
  const [{ facts }] = await database.raw(
    `select sum(pgsize) as facts from dbstat
     where name in (select name from sqlite_master where tbl_name = ?)`,
    [table],
  );
  return { whole: Number(whole), facts: Number(facts) };
}

/** What autovacuum does; SQLite reuses pages by itself. */
export async function tidy(database: Knex): Promise<void> {
  if (database.client.config.client === 'pg') {
    await database.raw('vacuum analyze');
  } else {
    await database.raw('analyze');
  }
}
