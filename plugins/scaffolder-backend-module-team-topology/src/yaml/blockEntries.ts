import { BlockStyle } from './formatValue';
import { SourceText, TextEdit } from './SourceText';
import { CollectionEntry } from './readEntries';

/** What the parts of an edit share: the text as it is, and what becomes of it. */
export interface EditContext {
  source: SourceText;
  style: BlockStyle;
  edits: TextEdit[];
}

/** A value in a file: what it is, and what it is to be. */
export interface ValueChange {
  entry: CollectionEntry;
  current: unknown;
  intended: unknown;
  /** Whether it stands inside brackets or braces. */
  inFlow: boolean;
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

/** Where an entry of a block ends, with the comments that belong to it: on its last line, or deeper below. */
export function entryEnd(entry: CollectionEntry, source: SourceText): number {
  const column = source.column(entry.start);
  let end = source.lineEnd(entry.end);
  for (;;) {
    const next = source.nextLineStart(end);
    const comment = source.commentColumn(next);
    if (next <= end || comment === undefined || comment <= column) {
      return end;
    }
    end = source.lineEnd(next);
  }
}

/** Where an entry of a block begins, with the comments directly above it. */
export function entryStart(
  entry: CollectionEntry,
  after: number,
  source: SourceText,
): number {
  const column = source.column(entry.start);
  const first = source.nextLineStart(after);
  let start = source.lineStart(entry.start);
  while (start > first) {
    const line = source.lineStart(start - 1);
    const comment = source.commentColumn(line);
    if (comment === undefined || comment > column || line < first) {
      return start;
    }
    start = line;
  }
  return start;
}

/**
 * Takes an entry out of a block, with its comments.
 *
 * @param after - where what stands before the entry ends
 * @param next - the entry behind it, where that stays
 */
export function removeBlockEntry(
  entry: CollectionEntry,
  { after, next }: { after: number; next?: CollectionEntry },
  { source, edits }: EditContext,
): void {
  const end = entryEnd(entry, source);
  if (source.beginsLine(entry.start)) {
    edits.push(wholeLines(entryStart(entry, after, source), end, source));
    return;
  }
  // It shares its line with the dash of the item that holds it: the next one moves up.
  const movesUp = next && source.text.slice(end, next.start).trim() === '';
  edits.push(
    movesUp
      ? { start: entry.start, end: next.start, text: '' }
      : { start: after, end, text: '' },
  );
}

/** Takes out whole lines, with the newline before them: behind them something may be added. */
export function wholeLines(
  start: number,
  end: number,
  source: SourceText,
): TextEdit {
  const [from, to] = [source.previousLineEnd(start), source.lineEnd(end)];
  const before = source.text.slice(from, source.nextLineStart(from));
  const behind = source.text.slice(to, source.nextLineStart(to));
  // Where lines end in different ways, the line before keeps its own newline.
  return from === 0 || (behind !== '' && behind !== before)
    ? { start: source.lineStart(start), end: to + behind.length, text: '' }
    : { start: from, end: to, text: '' };
}
