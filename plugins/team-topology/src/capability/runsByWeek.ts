import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { RunSum, sumRuns } from './sumRuns';
import { weeksUntil } from './weeksUntil';

/** How many weeks the backend answers for. */
export const SHOWN_WEEKS = 12;

/** The runs that began in one week. */
export interface WeekRuns extends RunSum {
  /** The Monday, `YYYY-MM-DD`. */
  week: string;
}

/** The last weeks, oldest first, those without a run included. */
export function runsByWeek(rows: TemplateRuns[], at: string): WeekRuns[] {
  return weeksUntil(at, SHOWN_WEEKS).map(week => ({
    week,
    ...sumRuns(rows.filter(row => row.week === week)),
  }));
}
