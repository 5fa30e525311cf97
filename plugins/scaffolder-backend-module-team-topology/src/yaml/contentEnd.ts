import { isAlias, isCollection, isScalar, Node } from 'yaml';
import { readEntries } from './readEntries';

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
