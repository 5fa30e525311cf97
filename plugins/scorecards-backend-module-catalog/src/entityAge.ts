import { factValueProblem } from '@kumiki/backstage-plugin-scorecards-common';
import {
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Whole days since a date, as the organisation counts them, or since a
 * timestamp; nothing where it is neither, or still to come.
 */
export function entityAge(
  createdAt: string | undefined,
  { now, calendar }: { now: Date; calendar: Calendar },
): number | undefined {
  const age = isExistingDate(createdAt)
    ? Date.parse(calendar.dayAt(now)) - Date.parse(createdAt)
    : ageOfTimestamp(createdAt, now);
  return age === undefined || age < 0
    ? undefined
    : Math.floor(age / DAY_IN_MILLISECONDS);
}

function ageOfTimestamp(
  createdAt: string | undefined,
  now: Date,
): number | undefined {
  return createdAt === undefined || factValueProblem(createdAt, 'timestamp')
    ? undefined
    : now.getTime() - Date.parse(createdAt);
}
