import { textWidth } from '../text/textWidth';

/** The space between the border of a grouping and its teams. */
export const GROUPING_PADDING = { top: 46, right: 22, bottom: 22, left: 22 };

/** The font size of a grouping's title. */
export const GROUPING_FONT_SIZE = 14;

/** A longer title does not widen its grouping further but is shortened. */
const WIDEST_TITLE = 360;

/** The least size of a grouping: its title must be legible. */
export function minimumGroupingSize(title: string): {
  width: number;
  height: number;
} {
  const { top, right, bottom, left } = GROUPING_PADDING;
  const width = Math.min(textWidth(title, GROUPING_FONT_SIZE), WIDEST_TITLE);
  return { width: Math.ceil(width) + left + right, height: top + bottom };
}
