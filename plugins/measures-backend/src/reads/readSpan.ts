import { InputError } from '@backstage/errors';
import { DayRange, Span } from '@kumiki/backstage-plugin-measures-common';
import {
  addDays,
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';

const DEFAULT_DAYS = 90;
const MAX_DAYS = 800;

/** Days, the first and the last, `YYYY-MM-DD`, and the time that they are. */
export interface ReadSpan {
  from: string;
  to: string;
  /** It ends at the latest now. */
  span: Span;
}

/**
 * The time that a caller asks for; the last 90 days where nothing is said.
 * @throws InputError that names the parameter and the value
 */
export function readSpan(
  given: DayRange,
  options: { calendar: Calendar; now: Date },
): ReadSpan {
  const { calendar, now } = options;
  const today = calendar.dayAt(now);
  const to = parseDay(given.to, 'to') ?? today;
  const from =
    parseDay(given.from, 'from') ?? addDays(to, 1 - DEFAULT_DAYS) ?? to;
  if (from > to) {
    throw new InputError(`from (${from}) is after to (${to})`);
  }
  const limit = addDays(from, MAX_DAYS);
  if (limit !== undefined && limit <= to) {
    throw new InputError(
      `from (${from}) is more than ${MAX_DAYS} days before to (${to})`,
    );
  }
  const start = calendar.startOf(from);
  const end = Math.min(calendar.endOf(to).getTime(), now.getTime());
  return {
    from,
    to,
    span: {
      from: start.toISOString(),
      // A time that has not begun yet is empty.
      to: new Date(Math.max(end, start.getTime())).toISOString(),
    },
  };
}

function parseDay(
  value: string | undefined,
  parameter: string,
): string | undefined {
  if (value === undefined || isExistingDate(value)) {
    return value;
  }
  throw new InputError(
    `${parameter} must be a day that exists, such as 2026-01-31; it is ${JSON.stringify(
      value,
    )}`,
  );
}

/** The environment that a caller asks for, as it is stored. */
export function readEnvironment(
  given: string | undefined,
  context: { environment: string },
): string {
  return given?.toLocaleLowerCase('en-US') ?? context.environment;
}

/** The time before, or after, so many milliseconds. */
export function movedBy(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}
