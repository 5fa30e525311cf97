const DAY_MS = 24 * 60 * 60_000;

/** Noon, as far as it has come yet: nothing is observed in the future. */
export function momentOfDay(day: string, now: Date): Date {
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  return new Date(Math.min(noon, now.getTime()));
}

/** How many days one day comes before another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS);
}
