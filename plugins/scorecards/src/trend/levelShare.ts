import {
  LevelCounts,
  ScorecardLevel,
  TrendPoint,
} from '@kumiki/backstage-plugin-scorecards-common';

/**
 * The level that says in one number how a scorecard stands: the one in the
 * middle, and the upper one of two.
 */
export function headlineLevel(
  levels: readonly ScorecardLevel[],
): ScorecardLevel | undefined {
  return levels[Math.floor(levels.length / 2)];
}

/**
 * The part of the entities that are at a level or above it, from 0 to 1;
 * nothing where there is no entity, or no such level.
 */
export function shareFrom(
  level: string | undefined,
  levels: readonly ScorecardLevel[],
  counted: { entities: number; levels: LevelCounts },
): number | undefined {
  const from = levels.findIndex(({ id }) => id === level);
  if (from < 0 || counted.entities === 0) {
    return undefined;
  }
  const reached = levels
    .slice(from)
    .reduce((sum, { id }) => sum + (counted.levels[id] ?? 0), 0);
  return reached / counted.entities;
}

/** A change in percentage points, and the day since when. */
export interface ShareChange {
  points: number;
  since: string;
}

/**
 * How the share of the headline changed since the first day that is known;
 * nothing where no earlier day is known, since that is no change.
 */
export function headlineChange(
  levels: readonly ScorecardLevel[],
  points: readonly TrendPoint[],
): ShareChange | undefined {
  const level = headlineLevel(levels)?.id;
  const shares = points.flatMap(point => {
    const share = shareFrom(level, levels, point);
    return share === undefined ? [] : [{ day: point.day, share }];
  });
  const [first] = shares;
  const last = shares.at(-1);
  if (!first || !last || first.day === last.day) {
    return undefined;
  }
  return {
    points: Math.round(100 * last.share) - Math.round(100 * first.share),
    since: first.day,
  };
}

/** Those that changed most come first, those without a history last; the larger before the smaller. */
export function compareByChange(
  a: { change?: ShareChange; entities: number },
  b: { change?: ShareChange; entities: number },
): number {
  const sizeOf = ({ change }: { change?: ShareChange }) =>
    change ? Math.abs(change.points) : -1;
  return sizeOf(b) - sizeOf(a) || b.entities - a.entities;
}
