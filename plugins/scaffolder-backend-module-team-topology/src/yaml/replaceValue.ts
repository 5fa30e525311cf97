import { isCollection, isScalar, Scalar } from 'yaml';
import {
  entryEnd,
  entryStart,
  ValueChange,
  wholeLines,
  EditContext,
  joinLines,
} from './blockEntries';
import { CollectionEntry, contentEnd, readEntries } from './readEntries';
import {
  formatInline,
  formatItem,
  formatPair,
  needsLines,
} from './formatValue';

/** Replaces a value in place. */
export function replaceValue(
  { entry, intended, inFlow }: ValueChange,
  context: EditContext,
): void {
  const { source, edits } = context;
  const written =
    inFlow || !needsLines(intended, context.style)
      ? {
          head: formatInline(intended, { inFlow, like: quotesOf(entry) }),
          body: [],
        }
      : writeLines(entry, intended, context);
  const colon = entry.hasIndicator || entry.key === undefined ? '' : ':';
  const head = written.head === '' ? '' : `${colon} ${written.head}`;
  const column = source.column(entry.start);
  const body = joinLines(written.body, column, source.newline);
  const { value: node } = entry;
  const start = node?.range?.[0];
  if (!node || start === undefined) {
    edits.push({ start: entry.valueFrom, end: entry.valueFrom, text: head });
    addBelow(entry.valueFrom, body, context);
    return;
  }
  if (source.lineStart(start) === source.lineStart(entry.valueFrom)) {
    const from = entry.hasIndicator ? entry.valueFrom : start;
    const end = contentEnd(node, source.text);
    const text = entry.hasIndicator ? head : head.trimStart();
    edits.push({ start: from, end, text });
    addBelow(end, body, context);
    return;
  }
  // It begins on a line of its own, below its key or dash.
  const entries = isCollection(node)
    ? readEntries(node, source.text)
    : undefined;
  const first = entries?.[0];
  const last = entries?.at(-1);
  const isBlock =
    first && last && source.beginsLine(first.start) && start === first.start;
  const from = isBlock
    ? entryStart(first, entry.valueFrom, source)
    : source.lineStart(start);
  const end = isBlock ? entryEnd(last, source) : contentEnd(node, source.text);
  edits.push({ start: entry.valueFrom, end: entry.valueFrom, text: head });
  addBelow(entry.valueFrom, body, context);
  edits.push(wholeLines(from, end, source));
}

function addBelow(
  offset: number,
  body: string,
  { source, edits }: EditContext,
): void {
  if (body !== '') {
    const place = source.lineEnd(offset);
    edits.push({ start: place, end: place, text: body });
  }
}

/** The text after the colon or dash, and the lines below it. */
function writeLines(
  { key }: CollectionEntry,
  value: unknown,
  { style }: EditContext,
): { head: string; body: string[] } {
  if (key === undefined) {
    const [first, ...body] = formatItem(value, style);
    return { head: first.replace(/^- /, ''), body };
  }
  const [first, ...body] = formatPair('k', value, style);
  return { head: first.replace(/^k:\s?/, ''), body };
}

function quotesOf({ value }: CollectionEntry): Scalar.Type | undefined {
  return isScalar(value) ? value.type : undefined;
}
