import { characters, textPieces } from './textPieces';
import { textWidth } from './textWidth';

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
  const pieces = textPieces(text.trim().replace(/\s+/g, ' '));
  const lines = fill(pieces, options.maxWidth, options.fontSize);
  if (lines.length > options.maxLines) {
    const kept = lines.slice(0, options.maxLines - 1);
    const rest = lines.slice(options.maxLines - 1).join('');
    return [...kept.map(line => line.trim()), shorten(rest, options)];
  }

  let balanced = lines;
  for (let width = options.maxWidth; width > 0; width -= options.fontSize / 2) {
    const narrower = fill(pieces, width, options.fontSize);
    if (narrower.length > lines.length || breaksMoreWords(narrower, balanced)) {
      break;
    }
    balanced = narrower;
  }
  return balanced.map(line => line.trim());
}

/** Fills lines greedily; a piece wider than a line is broken anywhere. */
function fill(pieces: string[], maxWidth: number, fontSize: number): string[] {
  const fits = (line: string) => textWidth(line.trim(), fontSize) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = '';
    for (const character of fits(piece) ? [piece] : characters(piece)) {
      if (line && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line ? [...lines, line] : lines;
}

function breaksMoreWords(lines: string[], than: string[]): boolean {
  const broken = (candidate: string[]) =>
    candidate.slice(0, -1).filter(line => /[\p{L}\p{N}]$/u.test(line)).length;
  return broken(lines) > broken(than) && /^[\x20-\x7e]*$/.test(lines.join(''));
}

function shorten(text: string, options: WrapOptions): string {
  let line = '';
  for (const character of characters(text)) {
    const next = line + character;
    if (textWidth(next + ELLIPSIS, options.fontSize) > options.maxWidth) {
      break;
    }
    line = next;
  }
  return line.trimEnd() + ELLIPSIS;
}
