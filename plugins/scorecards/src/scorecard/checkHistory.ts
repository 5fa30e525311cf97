import {
  CheckHistory,
  isAchieved,
  CHECK_STATES,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The part of the entities that pass a check at the end of a day, from 0 to 1. */
export interface SharePoint {
  day: string;
  share: number;
}

/**
 * The part of the entities that a check applies to for which it is achieved.
 * What is unknown or in error is no pass; nothing where there is no entity.
 */
export function passShare(counts: StateCounts): number | undefined {
  let all = 0;
  let achieved = 0;
  for (const state of CHECK_STATES) {
    const count = counts[state] ?? 0;
    all += count;
    achieved += isAchieved(state) ? count : 0;
  }
  return all > 0 ? achieved / all : undefined;
}

/** The shares by check, each to the last day that is known. */
export function sharesByCheck(
  history: Pick<CheckHistory, 'checks' | 'until'>,
): Map<string, SharePoint[]> {
  const { until } = history;
  return new Map(
    history.checks.map(({ check, points }) => {
      const shares = points.flatMap(({ day, counts }) => {
        const share = passShare(counts);
        return share === undefined ? [] : [{ day, share }];
      });
      const last = shares.at(-1);
      return [
        check,
        last && until !== undefined && last.day < until
          ? [...shares, { day: until, share: last.share }]
          : shares,
      ];
    }),
  );
}

/**
 * By how many percentage points the share changed, and since when; nothing where
 * one day is all that is known, since that is no change.
 */
export function changeOf(
  points: readonly SharePoint[],
): { since: string; points: number } | undefined {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first.day === last.day) {
    return undefined;
  }
  return {
    since: first.day,
    points: Math.round(100 * last.share) - Math.round(100 * first.share),
  };
}
