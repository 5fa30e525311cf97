import { characters, textPieces } from './textPieces';
import { MOST_CHARACTERS, textWidth } from './textWidth';

/** How a text is broken. */
export interface WrapOptions {
  fontSize: number;
  maxWidth: number;
  maxLines: number;
}

const ELLIPSIS = '…';

/**
 * Breaks a text into lines that fit. What does not fit into the last line is
 * cut there and marked with an ellipsis; the lines are of about equal length.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { fontSize, maxWidth, maxLines } = options;
  const pieces = textPieces(normalise(text));
  const lines = fill(pieces, maxWidth, fontSize);
  if (lines.length > maxLines) {
    const kept = lines.slice(0, maxLines - 1);
    const rest = lines.slice(maxLines - 1).join('');
    return [...kept, shorten(rest, options)].map(line => line.trim());
  }

  let balanced = lines;
  const widest = Math.max(
    1,
    ...pieces.map(piece => textWidth(piece, fontSize)),
  );
  for (let width = maxWidth; width >= widest; width -= fontSize / 2) {
    const narrower = fill(pieces, width, fontSize);
    if (narrower.length > lines.length) {
      break;
    }
    balanced = narrower;
  }
  return balanced.map(line => line.trim());
}

/** Whether lines hold the whole text and end only where it may be broken. */
export function isWhole(text: string, lines: string[]): boolean {
  const ends = new Set<number>();
  let end = 0;
  for (const piece of textPieces(normalise(text))) {
    end += withoutSpaces(piece).length;
    ends.add(end);
  }
  let length = 0;
  return (
    lines.every(line => {
      length += withoutSpaces(line).length;
      return ends.has(length);
    }) && lines.map(withoutSpaces).join('') === withoutSpaces(normalise(text))
  );
}

function normalise(text: string): string {
  return text.slice(0, MOST_CHARACTERS).trim().replace(/\s+/g, ' ');
}

function withoutSpaces(text: string): string {
  return text.replace(/ /g, '');
}

/**
 * Fills lines greedily; a piece that is wider than a line is broken anywhere,
 * from the line before on.
 */
function fill(pieces: string[], maxWidth: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line.trim(), fontSize) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    for (const part of fits(piece) ? [piece] : characters(piece)) {
      if (line && !fits(line + part)) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return line ? [...lines, line] : lines;
}

function shorten(text: string, { fontSize, maxWidth }: WrapOptions): string {
  let line = '';
  for (const character of characters(text)) {
    const next = line + character;
    if (textWidth(next + ELLIPSIS, fontSize) > maxWidth) {
      break;
    }
    line = next;
  }
  return line.trimEnd() + ELLIPSIS;
}
