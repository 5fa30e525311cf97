import { ScorecardLevel } from '../kinds/Scorecard';

// One hue from light to dark, so that the order is visible without distinguishing colours.
const SCALE = ['#9ecae1', '#6baed6', '#4292c6', '#2171b5', '#08519c'];

const BELOW = '#9e9e9e';

const HEX_COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * What a level is painted in, such as `#2171b5`: the colour of the scorecard
 * where it gives one, otherwise a step of a scale; grey without a level.
 *
 * @param index - the place of the level among `levels`, the lowest being 0
 * @param levels - how many levels the scorecard has
 * @public
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
