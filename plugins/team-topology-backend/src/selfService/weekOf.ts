import { DateTime } from 'luxon';

/** The Monday (UTC) of the week in which a moment lies, `YYYY-MM-DD`. */
export function weekOf(moment: string | Date): string {
  const time = typeof moment === 'string' ? new Date(moment) : moment;
  return toDay(DateTime.fromJSDate(time, { zone: 'utc' }).startOf('week'));
}

/** The Monday so many weeks before another one, `YYYY-MM-DD`. */
export function weeksBefore(monday: string, weeks: number): string {
  return toDay(DateTime.fromISO(monday, { zone: 'utc' }).minus({ weeks }));
}

function toDay(time: DateTime): string {
  return time.toFormat('yyyy-MM-dd');
}
