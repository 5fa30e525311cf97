import { InputError } from '@backstage/errors';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Whether a value is a day that exists, written `YYYY-MM-DD`: the meaning of
 * the format `date` in the schemas, and of a date everywhere else.
 * @public
 */
export function isExistingDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false;
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  // Some engines roll 30 February over to March instead of refusing it.
  return !Number.isNaN(time) && toDay(time) === value;
}

/** The value as a date, or nothing where it is none. */
export function asDate(value: unknown): string | undefined {
  return isExistingDate(value) ? value : undefined;
}

/**
 * Reads a date that a person or a program has given.
 *
 * @param value - what was given
 * @param fieldName - how the giver knows it, such as the name of a parameter
 * @returns the date, `YYYY-MM-DD`
 * @throws InputError where it is not a day that exists
 * @public
 */
export function parseModelDate(value: unknown, fieldName: string): string {
  if (!isExistingDate(value)) {
    throw new InputError(
      `${fieldName} must be a date that exists, written YYYY-MM-DD; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value;
}

/**
 * The day that is so many days later, `YYYY-MM-DD`; nothing outside the years
 * 0000 to 9999, and for what is no day that exists.
 * @public
 */
export function addDays(date: string, days: number): string | undefined {
  const start = isExistingDate(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  const moved = new Date(start + days * DAY_IN_MILLISECONDS).getTime();
  return Number.isNaN(moved) ? undefined : asDate(toDay(moved));
}

/**
 * The Monday of the week in which a day lies, `YYYY-MM-DD`.
 * @param date - a day that exists, `YYYY-MM-DD`
 * @public
 */
export function mondayOf(date: string): string {
  const daysSinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -daysSinceMonday) ?? date;
}

function toDay(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/, '');
}

/**
 * How many days lie between two that exist; the same day is 0.
 * @param from - `YYYY-MM-DD`, as `to`
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
