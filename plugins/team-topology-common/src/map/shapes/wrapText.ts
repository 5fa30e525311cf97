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

const CJK =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** A run of katakana is usually one word. */
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30fe\uff66-\uff9f]/;

/** What may not begin a line: closing marks, small kana, the long-vowel mark. */
const NOT_AT_START =
  /[!),.:;?\]}、。〉》」』】〕〟〜ー々ゝゞ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ！），．：；？］｝ｰﾞﾟ]/;

/** What may not end a line: opening marks. */
const NOT_AT_END = /[([{〈《「『【〔（［｛]/;

const BREAK_AFTER = /[\s\-/\u2013\u2014_・]/;

const JOINS_PREVIOUS = /[\p{Mn}\p{Me}\p{Emoji_Modifier}\u200d\ufe0e\ufe0f]/u;

/**
 * The characters of a text as people see them: combining marks and joined
 * emoji stay with the character before them.
 */
export function characters(text: string): string[] {
  const result: string[] = [];
  for (const character of text) {
    const previous = result.at(-1);
    const joins =
      JOINS_PREVIOUS.test(character) || previous?.endsWith('\u200d');
    if (previous !== undefined && joins) {
      result[result.length - 1] = previous + character;
    } else {
      result.push(character);
    }
  }
  return result;
}

/**
 * The pieces of a text between which a line may break: after spaces and
 * hyphens, and in Japanese and Chinese between almost any two characters.
 */
export function textPieces(text: string): string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of characters(text)) {
    if (last && !mayBreak(last, character)) {
      pieces[pieces.length - 1] += character;
    } else {
      pieces.push(character);
    }
    last = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (
    NOT_AT_START.test(after) ||
    NOT_AT_END.test(before) ||
    /\s/.test(after) ||
    (KATAKANA.test(before) && KATAKANA.test(after))
  ) {
    return false;
  }
  return BREAK_AFTER.test(before) || CJK.test(before) || CJK.test(after);
}
