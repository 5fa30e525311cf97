import {
  LevelCounts,
  NO_LEVEL,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { levelColor } from './levelColor';

/** How many entities are at one level. */
export interface LevelShare {
  /** The id of the level, or `none` for below the lowest. */
  id: string;
  /** What the scorecard calls it; absent for `none`. */
  title?: string;
  count: number;
  color: string;
}

/** Every level from the highest down, and those below the lowest at the end. */
export function levelShares(
  levels: readonly ScorecardLevel[],
  counts: LevelCounts,
): LevelShare[] {
  const reached = levels.map((level, index) => ({
    id: level.id,
    title: level.title ?? level.id,
    count: counts[level.id] ?? 0,
    color: levelColor(level, index, levels.length),
  }));
  return [
    ...reached.reverse(),
    { id: NO_LEVEL, count: counts[NO_LEVEL] ?? 0, color: levelColor() },
  ];
}
