import { YAMLSeq } from 'yaml';
import { alignLists } from './alignLists';
import { entryEnd, entryStart, removeBlockEntry } from './blockEntries';
import { addFlowEntries, removeFlowEntries } from './changeFlow';
import { changeValue, ValueChange } from './changeValue';
import { CollectionEntry } from './CollectionEntry';
import { EditContext, joinLines } from './EditContext';
import { formatInline, formatItems } from './formatValue';
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
  const staying = new Set(
    partner.map(at => (at === undefined ? undefined : entries[at])),
  );
  const goes = (entry: CollectionEntry) => !staying.has(entry);
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
  for (let index = 0; index < intended.length; index++) {
    const at = partner[index];
    if (at === undefined) {
      const first = index;
      while (index + 1 < partner.length && partner[index + 1] === undefined) {
        index++;
      }
      const items = intended.slice(first, index + 1);
      const added = { items, before, entries, after: parent.valueFrom };
      (isFlow ? addToFlow : addToBlock)(added, context);
    } else {
      before = entries[at];
      changeValue(
        {
          entry: before,
          current: current[at],
          intended: intended[index],
          inFlow: isFlow,
        },
        context,
      );
    }
  }
  return true;
}

/** Items that are new, one behind the other. */
interface NewItems {
  items: readonly unknown[];
  /** The item that is before them and stays; nothing at the front. */
  before?: CollectionEntry;
  entries: readonly CollectionEntry[];
  /** Where what is before the list ends. */
  after: number;
}

function addToFlow(
  { items, before, entries }: NewItems,
  context: EditContext,
): void {
  const texts = items.map(item => formatInline(item, { inFlow: true }));
  addFlowEntries(texts, before, entries, context);
}

function addToBlock(
  { items, before, entries, after }: NewItems,
  { source, style, edits }: EditContext,
): void {
  const lines = formatItems(items, style);
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
