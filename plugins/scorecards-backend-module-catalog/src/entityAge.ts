import { factValueProblem } from '@kumiki/backstage-plugin-scorecards-common';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Whole days since a date or timestamp; nothing where it is neither, or still to
 * come.
 */
export function entityAge(
  createdAt: string | undefined,
  now: number,
): number | undefined {
  const moment =
    createdAt?.length === 'YYYY-MM-DD'.length
      ? `${createdAt}T00:00:00Z`
      : createdAt;
  if (moment === undefined || factValueProblem(moment, 'timestamp')) {
    return undefined;
  }
  const days = Math.floor((now - Date.parse(moment)) / DAY_IN_MILLISECONDS);
  return days < 0 ? undefined : days;
}
