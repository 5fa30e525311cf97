import { InputError } from '@backstage/errors';
import {
  addDays,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { StoredImport } from '../database/history/DatabaseImportedDaysStore';

const DEFAULT_DAYS = 90;
const MAX_DAYS = 731;

/** A time, from the first day to the last, `YYYY-MM-DD`. */
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
  today: string,
): DayRange {
  const to = parseDay(given.to, 'to') ?? today;
  const from = parseDay(given.from, 'from') ?? moveDay(to, -(DEFAULT_DAYS - 1));
  if (from > to) {
    throw new InputError(`from (${from}) is after to (${to})`);
  }
  const limit = addDays(from, MAX_DAYS);
  if (limit !== undefined && limit <= to) {
    throw new InputError(
      `from (${from}) is more than ${MAX_DAYS} days before to (${to})`,
    );
  }
  return { from, to };
}

/** A day so many days later; the day itself at the ends of time. */
export function moveDay(day: string, days: number): string {
  return addDays(day, days) ?? day;
}

/** Every day of a time. */
export function listDays({ from, to }: DayRange): string[] {
  const days: string[] = [];
  let day: string | undefined = from;
  while (day !== undefined && day <= to) {
    days.push(day);
    day = addDays(day, 1);
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
  if (!isExistingDate(value)) {
    throw new InputError(
      `${parameter} must be a day that exists, such as 2026-01-31; it is ${JSON.stringify(
        value,
      )}`,
    );
  }
  return value;
}

/** Which days of a time are imported; absent where none is. */
export function daysWithin(
  imported: Pick<StoredImport, 'firstDay' | 'lastDay'> | undefined,
  { from, to }: DayRange,
): DayRange | undefined {
  if (!imported || imported.firstDay > to || imported.lastDay < from) {
    return undefined;
  }
  const { firstDay, lastDay } = imported;
  return {
    from: firstDay > from ? firstDay : from,
    to: lastDay < to ? lastDay : to,
  };
}
