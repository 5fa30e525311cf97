import { YAMLMap } from 'yaml';
import { addFlowEntries, removeFlowEntries } from './changeFlow';
import { changeValue, ValueChange } from './changeValue';
import { CollectionEntry } from './CollectionEntry';
import { EditContext, joinLines } from './EditContext';
import { entryEnd, removeBlockEntry } from './blockEntries';
import { formatFlowPair, formatPair } from './formatValue';
import { asMap } from './isSameData';
import { readEntries } from './readEntries';

type MapChange = ValueChange & { intended: Record<string, unknown> };

/** Changes the keys of a map; false where it has to be written anew. */
export function changeMap(
  map: YAMLMap,
  { entry: parent, current, intended }: MapChange,
  context: EditContext,
): boolean {
  const { source, style, edits } = context;
  const entries = readEntries(map, source.text);
  const kept =
    entries?.filter(({ key = '' }) => Object.hasOwn(intended, key)) ?? [];
  if (!entries) {
    throw new Error('a map is written in a way that is rarely used');
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
