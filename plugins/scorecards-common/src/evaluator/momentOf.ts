import {
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';

const MOST = 1_000;
const known = new Map<string, number>();

/**
 * The milliseconds of a timestamp. Facts that were collected together share
 * theirs, and reading it is what evaluating many entities would spend most time on.
 */
export function momentOf(timestamp: string): number {
  let moment = known.get(timestamp);
  if (moment === undefined) {
    moment = Date.parse(timestamp);
    if (known.size >= MOST) {
      known.clear();
    }
    known.set(timestamp, moment);
  }
  return moment;
}

/** When a day begins, in milliseconds since the epoch; `NaN` where there is no such day. */
export function startOfDay(day: unknown, calendar: Calendar): number {
  return isExistingDate(day) ? calendar.startOf(day).getTime() : NaN;
}
