import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * The rows of a table about a batch of entities, to select from. PostgreSQL
 * reads the whole table where rows of an entity lie far apart, as facts of
 * several providers do, or where the table has grown since it was last analyzed;
 * by entity it takes the index.
 */
export function rowsOfEntities(
  database: Knex,
  table: 'facts' | 'results',
  refs: readonly string[],
): Knex.Raw {
  return isPostgres(database)
    ? database.raw(
        `(select distinct unnest(?::text[]) as ref) as given
         cross join lateral (
           select * from ?? where entity = given.ref offset 0
         ) as known`,
        [[...refs], table],
      )
    : database.raw('?? as known where ?', [
        table,
        isOneOf(database, 'entity', refs),
      ]);
}
