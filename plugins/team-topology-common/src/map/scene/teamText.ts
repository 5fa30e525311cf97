import { OrgTeamType } from '../../model';
import { isWhole, wrapText } from '../text/wrapText';
import { teamShape } from './teamShape';

/** The distance between two baselines, as a multiple of the font size. */
export const LINE_HEIGHT = 1.3;

const SMALLEST_FONT = 12;

/**
 * Sets a team's name into its shape. Where a word would have to be broken or
 * left out, a smaller font is tried first.
 */
export function teamText(
  type: OrgTeamType,
  title: string,
): { lines: string[]; fontSize: number } {
  const { fontSize: usual, textWidth: maxWidth, textHeight } = teamShape(type);
  const set = (fontSize: number) => {
    const maxLines = Math.floor(textHeight / (fontSize * LINE_HEIGHT));
    return wrapText(title, { fontSize, maxWidth, maxLines });
  };
  for (let fontSize = usual; fontSize >= SMALLEST_FONT; fontSize -= 1) {
    const lines = set(fontSize);
    if (isWhole(title, lines)) {
      return { lines, fontSize };
    }
  }
  return { lines: set(SMALLEST_FONT), fontSize: SMALLEST_FONT };
}
