import { YAMLSeq } from 'yaml';
import { alignLists } from './alignLists';
import { entryEnd, entryStart, removeBlockEntry } from './blockEntries';
import { addFlowEntries, removeFlowEntries } from './changeFlow';
import { changeValue, ValueChange } from './changeValue';
import { CollectionEntry } from './CollectionEntry';
import { EditContext, joinLines } from './EditContext';
import { formatInline, formatItem } from './formatValue';
import { readEntries } from './readEntries';

type ListChange = ValueChange & { intended: unknown[] };

/** Changes the items of a list; false where it has to be written anew. */
export function changeList(
  list: YAMLSeq,
  { entry: parent, current, intended }: ListChange,
  context: EditContext,
): boolean {
  const { source } = context;
  const entries = readEntries(list, source.text);
  if (!entries) {
    throw new Error('a list is written in a way that is rarely used');
  }
  if (!Array.isArray(current) || intended.length === 0) {
    return false;
  }
  const isFlow = list.srcToken?.type === 'flow-collection';
  const { partner } = alignLists(current, intended);
  const taken = new Set(partner);
  const stays = new Set(entries.filter((_, index) => taken.has(index)));
  const goes = (entry: CollectionEntry) => !stays.has(entry);
  const onDashLine =
    !isFlow && entries.length > 0 && !source.beginsLine(entries[0].start);
  if (
    entries.every(goes) ? isFlow || onDashLine : onDashLine && partner[0] !== 0
  ) {
    return false;
  }
  if (isFlow) {
    removeFlowEntries(entries, goes, context);
  } else {
    entries.forEach((entry, index) => {
      if (goes(entry)) {
        const after = entries[index - 1]?.end ?? parent.valueFrom;
        removeBlockEntry(entry, { after }, context);
      }
    });
  }
  let before: CollectionEntry | undefined;
  intended.forEach((item, index) => {
    const at = partner[index];
    if (at === undefined) {
      const text = { item, before, entries, after: parent.valueFrom };
      (isFlow ? addToFlow : addToBlock)(text, context);
      return;
    }
    before = entries[at];
    changeValue(
      { entry: before, current: current[at], intended: item, inFlow: isFlow },
      context,
    );
  });
  return true;
}

interface NewItem {
  item: unknown;
  /** The item that stands before it and stays; nothing at the front. */
  before?: CollectionEntry;
  entries: readonly CollectionEntry[];
  /** Where what stands before the list ends. */
  after: number;
}

function addToFlow(
  { item, before, entries }: NewItem,
  context: EditContext,
): void {
  addFlowEntries(
    [formatInline(item, { inFlow: true })],
    before,
    entries,
    context,
  );
}

function addToBlock(
  { item, before, entries, after }: NewItem,
  { source, style, edits }: EditContext,
): void {
  const lines = formatItem(item, style);
  const text = joinLines(
    lines,
    source.column(entries[0].start),
    source.newline,
  );
  const place = before
    ? entryEnd(before, source)
    : source.previousLineEnd(entryStart(entries[0], after, source));
  edits.push({ start: place, end: place, text });
}
