import {
  addDays,
  Calendar,
  mondayOf,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The Monday of the week of a timestamp, by the clocks of the organisation, `YYYY-MM-DD`. */
export function weekOf(timestamp: string | Date, calendar: Calendar): string {
  return mondayOf(calendar.dayAt(new Date(timestamp)));
}

/** The Monday so many weeks before another one, `YYYY-MM-DD`. */
export function weeksBefore(monday: string, weeks: number): string {
  return addDays(monday, -7 * weeks) ?? monday;
}
