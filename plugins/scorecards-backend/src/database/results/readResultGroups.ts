import { isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { countStates } from './packStates';
import { toOwners } from '../entities/owners';
import { ResultGroup, RollupQuery } from './StoredResult';
import { joinResults, whereResult } from './whereResult';
import { toLevel } from './toStoredResult';

type GroupRow = {
  owner: string | null;
  scorecard: string;
  level: string;
  names_json: string;
  /** The letters of all results, one after the other. */
  letters: string;
  /** PostgreSQL gives counts and sums as texts. */
  entities: number | string;
  known: number | string;
  all_: number | string;
};

/** Names of checks are those of one scorecard; a number is quicker to group by. */
const ALIKE = ['results.names_id', 'entities.owner', 'results.level'];

/**
 * Counts results with the owners of now, in one statement. The database puts the
 * letters of many results into one text: there is a row for each set of owners, list of
 * checks and level, and not for each combination of states.
 */
export async function readResultGroups(
  database: Knex,
  query: RollupQuery,
): Promise<Iterable<ResultGroup>> {
  const together = isPostgres(database) ? 'string_agg' : 'group_concat';
  const groups = whereResult(
    database,
    joinResults(database, { isPart: query.owners !== undefined }),
    query,
  )
    .select(...ALIKE)
    .select(database.raw(`${together}(results.states, '') as letters`))
    .count({ entities: '*' })
    .sum({ known: 'results.known', all_: 'results.all_' })
    .groupBy(...ALIKE);
  const rows: GroupRow[] = await database
    .select('groups.*', 'check_names.scorecard', 'check_names.names_json')
    .from(groups.as('groups'))
    .join('check_names', 'check_names.id', 'groups.names_id');
  return toGroups(rows);
}

function* toGroups(rows: readonly GroupRow[]): Iterable<ResultGroup> {
  for (const row of rows) {
    yield {
      owners: toOwners(row.owner),
      scorecard: row.scorecard,
      level: toLevel(row.level),
      checks: countStates(row.letters, JSON.parse(row.names_json)),
      coverage: { known: Number(row.known), all: Number(row.all_) },
      entities: Number(row.entities),
    };
  }
}
