import {
  addDays,
  Calendar,
  mondayOf,
} from '@kumiki/backstage-plugin-team-topology-common';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A time of the week, by the clocks of the organisation. */
export interface WeeklyTime {
  weekday: (typeof WEEKDAYS)[number];
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;

/** When it was last that time of the week. */
export function lastTimeOf(
  { weekday, hour, minute }: WeeklyTime,
  calendar: Calendar,
  now: Date,
): Date {
  const monday = mondayOf(calendar.dayAt(now));
  const day = addDays(monday, WEEKDAYS.indexOf(weekday)) ?? monday;
  const time = { hour, minute };
  const ofThisWeek = instantOf(day, time, calendar);
  return ofThisWeek <= now
    ? ofThisWeek
    : instantOf(addDays(day, -7) ?? day, time, calendar);
}

/** On a day on which clocks are set, a time that they skip is as much later. */
function instantOf(
  day: string,
  { hour, minute }: Pick<WeeklyTime, 'hour' | 'minute'>,
  calendar: Calendar,
): Date {
  const start = calendar.startOf(day).getTime();
  const wanted =
    Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_MS;
  const guess = start + (hour * 60 + minute) * MINUTE_MS;
  const shown = calendar.clockAt(new Date(guess)).getTime();
  return new Date(guess + wanted - shown);
}
