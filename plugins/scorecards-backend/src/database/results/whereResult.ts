import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { isOwnedBy } from '../entities/owners';
import { lettersOf } from './packStates';
import { ResultQuery, RollupQuery } from './StoredResult';

/** Narrows a read of the table `results` joined with `entities`. */
export function whereResult<Query extends Knex.QueryBuilder>(
  knex: Knex,
  builder: Query,
  query: Omit<ResultQuery, 'scorecard'> & RollupQuery,
): Query {
  const narrowing = [
    ['results.scorecard', query.scorecards],
    ['results.level', query.levels],
    ['results.entity', query.visible],
    ['entities.system', query.systems],
  ] as const;
  for (const [column, values] of narrowing) {
    if (values) {
      builder.whereRaw(isOneOf(knex, column, values));
    }
  }
  if (query.owners) {
    builder.whereRaw(isOwnedBy(knex, 'entities.owner', query.owners));
  }
  if (query.checks) {
    whereCheck(knex, builder, query.checks, query.states);
  } else if (query.states) {
    const letters = lettersOf(query.states);
    const found = letters.map(() => `${searchIn(knex)}(results.states, ?) > 0`);
    builder.whereRaw(`(${found.join(' or ') || '1 = 0'})`, letters);
  }
  return builder;
}

/** Where one of the checks is in one of the states, or in any. */
function whereCheck(
  knex: Knex,
  builder: Knex.QueryBuilder,
  checks: readonly string[],
  states: readonly CheckState[] | undefined,
): void {
  const [listed, place] = isPostgres(knex)
    ? [
        `json_array_elements_text(names_json::json)
           with ordinality as listed(value, place)`,
        'place::integer',
      ]
    : ['json_each(names_json) as listed', 'listed.key + 1'];
  // There are few lists: looked through once, and not for each result.
  builder.withMaterialized(
    'sought',
    knex.raw(
      `select check_names.id, ${place} as place
       from check_names cross join ${listed} where ?`,
      [isOneOf(knex, 'listed.value', checks)],
    ),
  );
  const sought = knex('sought').whereRaw('sought.id = results.names_id');
  if (states) {
    sought.whereRaw(
      `${searchIn(knex)}(?, substr(results.states, sought.place, 1)) > 0`,
      [lettersOf(states, { withAnnounced: true }).join('')],
    );
  }
  builder.whereExists(sought);
}

function searchIn(knex: Knex): string {
  return isPostgres(knex) ? 'strpos' : 'instr';
}

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
