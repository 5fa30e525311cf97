import { BlockStyle } from './formatValue';
import { SourceText } from './SourceText';
import { TextEdit } from './TextEdit';

/** What the parts of an edit share: the text as it is, and what becomes of it. */
export interface EditContext {
  source: SourceText;
  style: BlockStyle;
  edits: TextEdit[];
}

/** Adds lines behind a place, with blanks before each; an empty line stays empty. */
export function joinLines(
  lines: readonly string[],
  column: number,
  newline: string,
): string {
  const blanks = ' '.repeat(column);
  return lines
    .map(line => `${newline}${line === '' ? '' : `${blanks}${line}`}`)
    .join('');
}
