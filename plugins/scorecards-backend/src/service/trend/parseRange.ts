import { InputError } from '@backstage/errors';

const DAY_MS = 24 * 60 * 60_000;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 731;

/** A time, from the first day to the last, `YYYY-MM-DD`, in UTC. */
export interface DayRange {
  from: string;
  to: string;
}

/**
 * The time that a caller asks for; the last 90 days where nothing is said.
 * @throws InputError that names the parameter and the value
 */
export function parseRange(
  given: { from?: string; to?: string },
  now: Date,
): DayRange {
  const to = parseDay(given.to, 'to') ?? now.toISOString().slice(0, 10);
  const from = parseDay(given.from, 'from') ?? moveDay(to, -(DEFAULT_DAYS - 1));
  if (from > to) {
    throw new InputError(`from (${from}) is after to (${to})`);
  }
  if (moveDay(from, MAX_DAYS) <= to) {
    throw new InputError(
      `from (${from}) is more than ${MAX_DAYS} days before to (${to})`,
    );
  }
  return { from, to };
}

/** A day so many days later. */
export function moveDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** The first moment of a day. */
export function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Every day of a time. */
export function listDays({ from, to }: DayRange): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = moveDay(day, 1)) {
    days.push(day);
  }
  return days;
}

function parseDay(
  value: string | undefined,
  parameter: string,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? Date.parse(`${value}T00:00:00Z`)
    : Number.NaN;
  // Date.parse lets 30 February pass as 2 March.
  if (Number.isNaN(time) || moveDay(value, 0) !== value) {
    throw new InputError(
      `${parameter} must be a day that exists, such as 2026-01-31; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value;
}
