import {
  CST,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Node,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { CollectionEntry } from './CollectionEntry';
import { contentEnd } from './contentEnd';

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
