/** What the environment decides. */
export interface Settings {
  /** The day that the run is about, `YYYY-MM-DD`. */
  day: string;
  /** The folder into which results are written. */
  results: string;
  logLevel: string;
}

/** Something that a person has to put right. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

function yesterday(now: Date): string {
  return new Date(now.getTime() - 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10);
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  );
}

/** `DAY` says which day is made up for; yesterday by default. */
export function readSettings(
  environment: Record<string, string | undefined>,
  now: Date,
): Settings {
  const day = environment.DAY ?? yesterday(now);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !exists(day)) {
    throw new SettingsError(`DAY is no day that exists: ${day}`);
  }
  return {
    day,
    results: environment.RESULTS ?? 'results',
    logLevel: environment.LOG_LEVEL ?? 'info',
  };
}
