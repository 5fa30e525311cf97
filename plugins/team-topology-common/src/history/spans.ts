import { isSame } from '../changes/recordsOf';
import { PastBasis } from '../model/OrgModel';
import { sortedUnique } from '../reading/refs';
import { TimelineLane, TimelineSpan } from './OrgTimeline';

/**
 * The days that are shown.
 * @public
 */
export interface DayRange {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day. */
  to: string;
}

/** The first of the days that are shown, and those of others that are, sorted. */
export function daysShown(
  days: readonly (string | undefined)[],
  { from, to }: DayRange,
): string[] {
  const within = days.flatMap(day =>
    day !== undefined && day > from && day <= to ? [day] : [],
  );
  return sortedUnique([from, ...within]);
}

/**
 * While what was the same.
 *
 * @param days - those on which it may become something else
 * @param valueOn - what it is on a day; nothing where it is not there
 */
export function spansOf<T extends object>(
  days: readonly (string | undefined)[],
  range: DayRange,
  valueOn: (day: string) => (T & { basis: PastBasis }) | undefined,
): (T & TimelineSpan)[] {
  const spans: (T & TimelineSpan)[] = [];
  let open: { value: T; isKnown: boolean; span: T & TimelineSpan } | undefined;
  for (const day of daysShown(days, range)) {
    const found = valueOn(day);
    const { basis, ...value } = found ?? { basis: undefined };
    const isKnown = basis !== 'not-known';
    if (
      open &&
      found &&
      open.isKnown === isKnown &&
      isSame(open.value, value)
    ) {
      continue;
    }
    if (open) {
      open.span.to = day;
    }
    open = undefined;
    if (found && basis) {
      const span = { from: day, ...(value as T), basis } as T & TimelineSpan;
      spans.push(span);
      open = { value: value as T, isKnown, span };
    }
  }
  return spans;
}

/** The days after the first on which something begins or ends. */
export function changeDays(
  lanes: readonly TimelineLane<TimelineSpan>[],
  first: string,
): string[] {
  return sortedUnique(
    lanes.flatMap(({ spans }) =>
      spans.flatMap(({ from, to }) => [
        ...(from > first ? [from] : []),
        ...(to === undefined ? [] : [to]),
      ]),
    ),
  );
}
