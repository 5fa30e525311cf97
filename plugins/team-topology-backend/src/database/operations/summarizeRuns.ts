import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { TemplateRunRow } from '../tables';
import { TemplateRunQuery } from '../TemplateRunStore';

/** The runs of one template in one week, for one team. */
export interface SummaryRow {
  week: string;
  template: string;
  /** Empty where it is not known or may not be named. */
  team: string;
  runs: number | string;
  succeeded: number | string;
  failed: number | string;
  cancelled: number | string;
  median_seconds: number | null;
}

const GROUP = ['week', 'template', 'team'];

/**
 * Counts runs and finds the median duration of those that succeeded, in one
 * statement that means the same on both engines: SQLite has no percentiles.
 *
 * A team that may not be named becomes nobody before anything is counted, so
 * that the rows do not tell how many such teams there are.
 */
export async function summarizeRuns(
  database: Knex,
  query: TemplateRunQuery,
): Promise<SummaryRow[]> {
  const team = database.raw(`case when ? then team else '' end as team`, [
    isOneOf(database, 'team', query.teams),
  ]);
  const measured = `case when status = 'succeeded' and seconds is not null then 1 else 0 end`;
  const chosen = database<TemplateRunRow>('template_runs')
    .select('week', 'template', 'status', 'seconds', team)
    .select(database.raw(`${measured} as measured`))
    .where('week', '>=', query.from)
    .whereRaw(isOneOf(database, 'template', query.templates));
  if (query.team !== undefined) {
    chosen.where('team', query.team);
  }
  const group = [...GROUP, 'measured'].join(', ');
  const ranked = database
    .select('*')
    .select(
      database.raw(
        `row_number() over (partition by ${group} order by seconds) as place,
         count(*) over (partition by ${group}) as total`,
      ),
    )
    .from(chosen.as('chosen'));
  const countOf = (status: string) =>
    database.raw(`sum(case when status = ? then 1 else 0 end) as ??`, [
      status,
      status,
    ]);
  return await database
    .select(...GROUP)
    .count({ runs: '*' })
    .select(countOf('succeeded'), countOf('failed'), countOf('cancelled'))
    .select(
      // The one in the middle, or the mean of the two in the middle.
      database.raw(
        `avg(case when measured = 1
               and place * 2 in (total, total + 1, total + 2)
             then seconds end) as median_seconds`,
      ),
    )
    .from(ranked.as('ranked'))
    .groupBy(GROUP)
    .orderBy(GROUP);
}
