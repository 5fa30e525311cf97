import {
  levelColor,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { BadgeStanding } from '../database/badges/DatabaseBadgeStore';

/** Of what is unknown: neither good nor bad. */
const UNKNOWN = { level: 'unknown', color: '#9e9e9e' };

/** What a badge says about the level of an entity. */
export interface BadgeLevel {
  level: string;
  /** `#rgb` or `#rrggbb`. */
  color: string;
}

/**
 * The level in words, and its colour. Nothing is good because it is unknown, and
 * a level that rests on exemptions says so.
 */
export function describeBadge(
  { isEvaluated, known, level, levelWithoutExemptions }: BadgeStanding,
  levels: readonly ScorecardLevel[],
): BadgeLevel {
  const index = levels.findIndex(({ id }) => id === level);
  if (!isEvaluated || (level !== undefined && index < 0)) {
    return UNKNOWN;
  }
  if (level === undefined) {
    return known > 0 ? { level: 'no level', color: levelColor() } : UNKNOWN;
  }
  const { title = level } = levels[index];
  return {
    level:
      level === levelWithoutExemptions ? title : `${title}, with exemptions`,
    color: levelColor(levels[index], index, levels.length),
  };
}
