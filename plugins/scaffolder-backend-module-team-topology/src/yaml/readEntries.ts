import {
  Node,
  CST,
  isNode,
  isPair,
  isScalar,
  isSeq,
  YAMLMap,
  YAMLSeq,
  isAlias,
  isCollection,
} from 'yaml';

/** An item of a list or a key of a map, and where it stands in the text. */
export interface CollectionEntry {
  /** The key, in a map. */
  key?: string;
  value: Node | undefined;
  /** Where the entry begins: at its dash, its key, or the anchor or tag before them. */
  start: number;
  /** Behind the dash or colon and what belongs to it (anchor, tag); where a value may stand. */
  valueFrom: number;
  /** Whether there is a dash or colon. */
  hasIndicator: boolean;
  /** Where the content of the entry ends. */
  end: number;
}

type ItemToken =
  | CST.BlockMap['items'][number]
  | CST.BlockSequence['items'][number];

/** The entries of a collection and where they stand; nothing where it is written in a rare way. */
export function readEntries(
  collection: YAMLMap | YAMLSeq,
  text: string,
): CollectionEntry[] | undefined {
  const token = collection.srcToken;
  if (!token || !('items' in token)) {
    return undefined;
  }
  const items = (token.items as ItemToken[]).filter(holdsEntry);
  if (items.length !== collection.items.length) {
    return undefined;
  }
  const entries = items.map((item, index) =>
    readEntry(item, collection.items[index], isSeq(collection), text),
  );
  return entries.every(entry => entry !== undefined) ? entries : undefined;
}

/** Comments at the end of a collection are items without an entry. */
function holdsEntry({ start, key, sep, value }: ItemToken): boolean {
  return Boolean(
    key || sep || value || start.some(it => it.type !== 'comma' && isMark(it)),
  );
}

function readEntry(
  item: ItemToken,
  composed: unknown,
  inList: boolean,
  text: string,
): CollectionEntry | undefined {
  if (inList && (item.sep || !isNodeOrNothing(composed))) {
    return undefined;
  }
  const pair = isPair(composed) ? composed : undefined;
  if (!inList && (!pair || !isScalar(pair.key) || !item.key)) {
    return undefined;
  }
  const value = pair ? pair.value : composed;
  const node = isNode(value) && hasSource(value) ? value : undefined;
  const before = inList ? item.start : item.sep ?? [];
  const indicator = before.find(
    it => it.type === 'seq-item-ind' || it.type === 'map-value-ind',
  );
  const marks = before.filter(isMark);
  const last = marks.at(-1);
  const first = item.start.find(isMark) ?? item.key ?? item.value;
  if (!first) {
    return undefined;
  }
  const ownEnd = last ? last.offset + last.source.length : undefined;
  const keyEnd = pair && isScalar(pair.key) ? pair.key.range?.[1] : undefined;
  const valueFrom = ownEnd ?? keyEnd ?? first.offset;
  return {
    key: pair && isScalar(pair.key) ? String(pair.key.value ?? '') : undefined,
    value: node,
    start: first.offset,
    valueFrom,
    hasIndicator: indicator !== undefined,
    end: node ? contentEnd(node, text) : valueFrom,
  };
}

function isMark({ type }: CST.SourceToken): boolean {
  return (
    type === 'seq-item-ind' ||
    type === 'explicit-key-ind' ||
    type === 'map-value-ind' ||
    type === 'anchor' ||
    type === 'tag'
  );
}

function isNodeOrNothing(value: unknown): boolean {
  return value === null || value === undefined || isNode(value);
}

/** A value that nobody wrote, as in `key:`, has a place but no text. */
function hasSource(node: Node): boolean {
  return node.srcToken !== undefined;
}

/** Where the content of a node ends: before the newline, comments and blanks behind it. */
export function contentEnd(node: Node, text: string): number {
  const [start, end] = node.range ?? [0, 0];
  if (isCollection(node) && node.srcToken?.type !== 'flow-collection') {
    return readEntries(node, text)?.at(-1)?.end ?? end;
  }
  if (isScalar(node) && node.srcToken?.type === 'block-scalar') {
    const source = text.slice(start, end);
    const header = /^[^\r\n]*/.exec(source)?.[0] ?? '';
    // With "+" the empty lines at the end are content.
    const kept = /^[|>]\d?\+/.test(header)
      ? source.replace(/\r?\n$/, '')
      : source.trimEnd();
    return start + Math.max(kept.length, header.trimEnd().length);
  }
  return isAlias(node) || isScalar(node) || isCollection(node) ? end : start;
}
