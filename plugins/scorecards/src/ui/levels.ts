import {
  levelColor,
  LevelCounts,
  NO_LEVEL,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The title of a level; its id where it has no title or is unknown. */
export function titleOfLevel(
  levels: readonly ScorecardLevel[],
  id: string,
): string {
  return levels.find(level => level.id === id)?.title ?? id;
}

/** A scorecard may choose a colour that disappears on the background of a theme. */
export const LEVEL_OUTLINE = 'inset 0 0 0 1px var(--bui-border-2)';

/** The number of entities at one level. */
export interface LevelShare {
  /** The id of the level, or `none` for below the lowest. */
  id: string;
  /** The title of the level; absent for `none`. */
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
