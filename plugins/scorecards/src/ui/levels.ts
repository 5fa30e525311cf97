import {
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

// One hue from light to dark, so that the order is visible without distinguishing colours.
const SCALE = ['#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#08519c'];

const BELOW = '#9e9e9e';

/** A scorecard may choose a colour that disappears on the background of a theme. */
export const LEVEL_OUTLINE = 'inset 0 0 0 1px var(--bui-border-2)';

const HEX_COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * What a level is painted in: the colour of the scorecard where it gives one,
 * otherwise a step of a scale; grey without a level.
 */
export function levelColor(
  level?: ScorecardLevel,
  index = 0,
  levels = 1,
): string {
  if (!level) {
    return BELOW;
  }
  if (level.color && HEX_COLOR.test(level.color)) {
    return level.color;
  }
  const last = SCALE.length - 1;
  return SCALE[levels > 1 ? Math.round((index * last) / (levels - 1)) : last];
}

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
