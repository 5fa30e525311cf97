import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Results with their entities. Where a part of the entities is meant,
 * PostgreSQL is told to look up the results of each: by itself it reads all
 * results, which takes many times as long for a team, and no less for all.
 */
export function joinResults(
  database: Knex,
  { isPart }: { isPart: boolean },
): Knex.QueryBuilder {
  return isPart && isPostgres(database)
    ? database('entities').joinRaw(
        `cross join lateral (
           select * from results where results.entity = entities.ref offset 0
         ) as results`,
      )
    : database('results').join('entities', 'entities.ref', 'results.entity');
}
