import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { isOwnedBy } from '../owners';
import { DailyRollupQuery } from '../RollupStore';
import { readRows } from '../sql/readRows';

/** One number of one scorecard on one day, over all owners that are meant. */
export type CountRow = {
  scorecard: string;
  day: string;
  /** PostgreSQL gives sums as texts. */
  count: number | string;
} & (
  | { kind: 'entities' | 'known' | 'all'; name: '' }
  | { kind: 'level'; name: string }
  | { kind: 'state'; name: CheckState }
);

/** Adds up in the database: a large group has many thousands of rows. */
export async function countDays(
  database: Knex,
  query: DailyRollupQuery,
): Promise<CountRow[]> {
  const { owners, scorecards, from, to } = query;
  const picked = database('rollups_daily').whereBetween('day', [from, to]);
  if (owners) {
    picked.whereRaw(isOwnedBy(database, 'owner', owners));
  }
  if (scorecards) {
    picked.whereRaw(isOneOf(database, 'scorecard', scorecards));
  }
  const entries = (column: string) =>
    isPostgres(database)
      ? `json_each_text(${column}::json) as entry`
      : `json_each(${column}) as entry`;
  const sumOf = (kind: string, column: string) =>
    `select scorecard, day, '${kind}' as kind, '' as name,
       sum(${column}) as count
     from picked group by scorecard, day`;
  const sumOfEntries = (kind: string, column: string) =>
    `select scorecard, day, '${kind}' as kind, entry.key as name,
       sum(cast(entry.value as integer)) as count
     from picked, ${entries(column)} group by scorecard, day, entry.key`;
  return await readRows<CountRow>(
    database.raw(
      `with picked as ?
       ${sumOf('entities', 'entities')}
       union all ${sumOf('known', 'known')}
       union all ${sumOf('all', 'all_')}
       union all ${sumOfEntries('level', 'levels_json')}
       union all ${sumOfEntries('state', 'states_json')}
       order by scorecard, day`,
      [picked],
    ),
  );
}
