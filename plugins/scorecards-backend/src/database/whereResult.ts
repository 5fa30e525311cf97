import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { searchedParts } from './searchableStates';
import { ResultQuery, RollupQuery } from './ResultStore';

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
    ['entities.owner', query.owners],
    ['entities.system', query.systems],
  ] as const;
  for (const [column, values] of narrowing) {
    if (values) {
      builder.whereRaw(isOneOf(knex, column, values));
    }
  }
  if (query.states || query.checks) {
    const parts = searchedParts(query);
    const search = isPostgres(knex) ? 'strpos' : 'instr';
    const found = parts.map(() => `${search}(results.states, ?) > 0`);
    builder.whereRaw(`(${found.join(' or ') || '1 = 0'})`, parts);
  }
  return builder;
}
