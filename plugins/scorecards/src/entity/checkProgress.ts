import {
  EntityScorecardReport,
  isAchieved,
  ReportedCheck,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Checks by what they ask of somebody; within each, the lowest level first, since it has to be reached first. */
export function groupChecks(
  checks: readonly ReportedCheck[],
  levels: readonly ScorecardLevel[],
): Record<'failing' | 'unknown' | 'achieved', ReportedCheck[]> {
  const heights = new Map(levels.map(({ id }, index) => [id, index]));
  const sorted = [...checks].sort(
    (a, b) => (heights.get(a.level) ?? 0) - (heights.get(b.level) ?? 0),
  );
  return {
    failing: sorted.filter(({ state }) => state === 'fail'),
    unknown: sorted.filter(
      ({ state }) => state === 'unknown' || state === 'error',
    ),
    achieved: sorted.filter(({ state }) => isAchieved(state)),
  };
}

/**
 * How many of the checks of the next level, and of those below it, are achieved;
 * nothing at the top. An invalid check is one that is not.
 */
export function progressToNext(
  report: Pick<
    EntityScorecardReport,
    'checks' | 'next' | 'result' | 'scorecard'
  >,
): { achieved: number; all: number } | undefined {
  const { checks, next, result, scorecard } = report;
  if (!next) {
    return undefined;
  }
  const { levels } = scorecard;
  const needed = levels
    .slice(0, levels.findIndex(({ id }) => id === next.level) + 1)
    .map(({ id }) => id);
  const achieved = checks.filter(
    ({ check, level, state }) =>
      needed.includes(level) &&
      isAchieved(state) &&
      !result.announced.includes(check),
  ).length;
  return { achieved, all: achieved + next.checks.length };
}
