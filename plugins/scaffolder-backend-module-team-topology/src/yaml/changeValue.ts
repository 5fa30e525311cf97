import { isMap, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import { CollectionEntry, readEntries } from './readEntries';
import {
  EditContext,
  ValueChange,
  joinLines,
  entryEnd,
  removeBlockEntry,
  entryStart,
} from './blockEntries';
import { asMap, isSameData } from './isSameData';
import { replaceValue } from './replaceValue';
import { addFlowEntries, removeFlowEntries } from './changeFlow';
import {
  formatFlowPair,
  formatPair,
  formatInline,
  formatItem,
} from './formatValue';
import { alignLists } from './alignLists';

/** Changes a value with as few edits as possible. */
export function changeValue(change: ValueChange, context: EditContext): void {
  const { entry, current, intended } = change;
  if (isSameData(current, intended)) {
    return;
  }
  const { value: node } = entry;
  const map = asMap(intended);
  const changed =
    (isMap(node) &&
      map !== undefined &&
      changeMap(node, { ...change, intended: map }, context)) ||
    (isSeq(node) &&
      Array.isArray(intended) &&
      changeList(node, { ...change, intended }, context));
  if (!changed) {
    replaceValue(change, context);
  }
}

type MapChange = ValueChange & { intended: Record<string, unknown> };

/** Changes the keys of a map; false where it has to be written again. */
function changeMap(
  map: YAMLMap,
  { entry: parent, current, intended }: MapChange,
  context: EditContext,
): boolean {
  const { source, style, edits } = context;
  const entries = readEntries(map, source.text);
  const kept =
    entries?.filter(({ key = '' }) => Object.hasOwn(intended, key)) ?? [];
  if (!entries) {
    throw new Error('a map is written in an unusual way');
  }
  if (kept.length === 0) {
    return false;
  }
  const isFlow = map.srcToken?.type === 'flow-collection';
  const keptOnes = new Set(kept);
  const stays = (entry: CollectionEntry | undefined) =>
    entry !== undefined && keptOnes.has(entry);
  const values = asMap(current) ?? {};
  for (const entry of kept) {
    const { key = '' } = entry;
    changeValue(
      { entry, current: values[key], intended: intended[key], inFlow: isFlow },
      context,
    );
  }
  if (isFlow) {
    removeFlowEntries(entries, entry => !stays(entry), context);
  } else {
    entries.forEach((entry, index) => {
      if (!stays(entry)) {
        const after = entries[index - 1]?.end ?? parent.valueFrom;
        const next = entries[index + 1];
        removeBlockEntry(
          entry,
          { after, next: stays(next) ? next : undefined },
          context,
        );
      }
    });
  }
  const column = source.column(entries[0].start);
  for (const [key, before] of newKeys(intended, kept)) {
    if (isFlow) {
      const text = formatFlowPair(key, intended[key]);
      addFlowEntries([text], before, entries, context);
    } else {
      const lines = formatPair(key, intended[key], style);
      const place = entryEnd(before, source);
      const text = joinLines(lines, column, source.newline);
      edits.push({ start: place, end: place, text });
    }
  }
  return true;
}

/** The new keys, each with the entry behind which it belongs. */
function newKeys(
  intended: Record<string, unknown>,
  kept: readonly CollectionEntry[],
): [string, CollectionEntry][] {
  const found: [string, CollectionEntry][] = [];
  const byKey = new Map(kept.map(entry => [entry.key, entry]));
  let before = kept[kept.length - 1];
  for (const key of Object.keys(intended)) {
    const entry = byKey.get(key);
    if (entry) {
      before = entry;
    } else {
      found.push([key, before]);
    }
  }
  return found;
}

type ListChange = ValueChange & { intended: unknown[] };

/** Changes the items of a list; false where it has to be written again. */
function changeList(
  list: YAMLSeq,
  { entry: parent, current, intended }: ListChange,
  context: EditContext,
): boolean {
  const { source } = context;
  const entries = readEntries(list, source.text);
  if (!entries) {
    throw new Error('a list is written in an unusual way');
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
