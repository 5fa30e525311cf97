import {
  addDays,
  mondayOf,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The Mondays of the weeks up to that of a date, oldest first. */
export function weeksUntil(date: string, count: number): string[] {
  const last = mondayOf(date);
  return Array.from(
    { length: count },
    (_, index) => addDays(last, (index + 1 - count) * 7) ?? last,
  );
}
