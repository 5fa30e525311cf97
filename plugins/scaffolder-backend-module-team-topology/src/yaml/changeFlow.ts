import { CollectionEntry } from './readEntries';
import { EditContext, entryStart, wholeLines } from './blockEntries';
import { SourceText } from './SourceText';

/** Takes entries out of brackets or braces; at least one stays. */
export function removeFlowEntries(
  entries: readonly CollectionEntry[],
  goes: (entry: CollectionEntry) => boolean,
  { source, edits }: EditContext,
): void {
  const removed = entries.filter(goes);
  if (removed.every(entry => fillsLines(entry, source))) {
    entries.forEach((entry, index) => {
      if (goes(entry)) {
        const after = entries[index - 1]?.end ?? 0;
        const start = entryStart(entry, after, source);
        edits.push(wholeLines(start, entry.end, source));
      }
    });
    return;
  }
  for (let index = 0; index < entries.length; index++) {
    const first = index;
    while (index < entries.length && goes(entries[index])) {
      index++;
    }
    if (index > first) {
      const last = entries[index - 1];
      const edit =
        index < entries.length
          ? {
              start: entries[first].start,
              end: startOfNext(last, entries[index], source),
            }
          : { start: entries[first - 1].end, end: last.end };
      edits.push({ ...edit, text: '' });
    }
  }
}

/**
 * Adds entries inside brackets or braces.
 *
 * @param before - the entry behind which they belong; at the front without one
 */
export function addFlowEntries(
  texts: readonly string[],
  before: CollectionEntry | undefined,
  entries: readonly CollectionEntry[],
  { source, edits }: EditContext,
): void {
  const next = before ?? entries[0];
  const ownLine = source.beginsLine(next.start) && fillsLines(next, source);
  const withComment = source.restOfLine(next.end).includes('#');
  const blanks =
    ownLine && !(before && withComment)
      ? `${source.newline}${' '.repeat(source.column(next.start))}`
      : ' ';
  const atFront = ownLine
    ? source.previousLineEnd(entryStart(next, 0, source))
    : next.start;
  const place = before ? before.end : atFront;
  for (const text of texts) {
    const front = ownLine ? `${blanks}${text},` : `${text}, `;
    edits.push({
      start: place,
      end: place,
      text: before ? `,${blanks}${text}` : front,
    });
  }
}

/** Comments between two entries stay, unless all stands on one line. */
function startOfNext(
  entry: CollectionEntry,
  next: CollectionEntry,
  source: SourceText,
): number {
  const between = source.text.slice(entry.end, next.start);
  const comma = /^[ \t]*,/.exec(between);
  return comma && between.includes('#')
    ? entry.end + comma[0].length
    : next.start;
}

/** Whether nothing but the entry and its comma stands on its lines. */
function fillsLines(entry: CollectionEntry, source: SourceText): boolean {
  return (
    source.beginsLine(entry.start) &&
    /^[ \t]*,?[ \t]*(?:#.*)?$/.test(source.restOfLine(entry.end))
  );
}
