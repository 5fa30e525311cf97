import { addDays } from '../../reading/days';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The first day on which something that began then is older than so many days. */
export function olderSince(since: string, days: number): string | undefined {
  return addDays(since, Math.floor(days) + 1);
}
