const DAY = 24 * 60 * 60 * 1000;

/** The Monday (UTC) of the week of a date, `YYYY-MM-DD`. */
export function weekOf(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return dateOf(time - daysSinceMonday * DAY);
}

/** The Mondays of the weeks up to that of a date, oldest first. */
export function weeksUntil(date: string, count: number): string[] {
  const last = Date.parse(`${weekOf(date)}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    dateOf(last - (count - 1 - index) * 7 * DAY),
  );
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
