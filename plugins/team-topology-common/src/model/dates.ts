import { InputError } from '@backstage/errors';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether the value is a day that exists, written `YYYY-MM-DD`. */
function isModelDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false;
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  // Some engines roll 30 February over to March instead of refusing it.
  return !Number.isNaN(time) && toDay(time) === value;
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
  if (!isModelDate(value)) {
    throw new InputError(
      `${fieldName} must be a date that exists, written YYYY-MM-DD; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value;
}

/**
 * The current day, `YYYY-MM-DD`, in UTC: the same for every reader and replica.
 * @public
 */
export function today(now: Date = new Date()): string {
  return toDay(now.getTime());
}

/** The value as a date, or nothing where it is none. */
export function asDate(value: unknown): string | undefined {
  return isModelDate(value) ? value : undefined;
}

/** The day that is so many days later, or nothing outside the years 0000 to 9999. */
export function addDays(date: string, days: number): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`) + days * DAY_IN_MILLISECONDS;
  return asDate(toDay(time));
}

function toDay(time: number): string {
  return new Date(time).toISOString().replace(/T.*$/, '');
}
