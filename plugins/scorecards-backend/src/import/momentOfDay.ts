import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';

const DAY_MS = 24 * 60 * 60_000;

/** Twelve hours into a day, as far as it has come yet: nothing is observed in the future. */
export function momentOfDay(
  day: string,
  { now, calendar }: { now: Date; calendar: Calendar },
): Date {
  const noon = calendar.startOf(day).getTime() + DAY_MS / 2;
  return new Date(Math.min(noon, now.getTime()));
}

/** How many days one day comes before another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
