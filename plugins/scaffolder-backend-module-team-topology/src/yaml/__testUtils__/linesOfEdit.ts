import { Document, isCollection, isMap, isNode, isScalar } from 'yaml';
import { DataEdit } from './arbitraryEdit';

type Path = DataEdit['path'];

/**
 * The lines that an edit may change, the last included: those of what is
 * changed, with the comments and empty lines around it. Known from where the
 * parser finds the nodes, and from nothing that the editor knows.
 */
export function linesOfEdit(
  text: string,
  { document, edit }: { document: Document; edit: DataEdit },
): { first: number; last: number } {
  const path = withItem(document, emptied(document, edit));
  const lines = text.split('\n');
  const lineOf = (offset: number) =>
    text.slice(0, offset).split('\n').length - 1;
  const [start, end] = rangeOf(document, path) ?? [0, text.length];
  let first = lineOf(keyOf(document, path) ?? start);
  let last = lineOf(start + text.slice(start, end).trimEnd().length);
  while (first > 0 && isAside(lines[first - 1])) {
    first--;
  }
  while (last + 1 < lines.length && isAside(lines[last + 1])) {
    last++;
  }
  // In brackets, the entry before gets or loses a comma.
  const around = isInFlow(document, path) ? 1 : 0;
  // The second item moves up where the first shared its line with a dash.
  const [holder, key] = edit.path.slice(-2);
  const movesUp = typeof holder === 'number' && key === 0 ? 1 : 0;
  return {
    first: Math.max(first - around, 0),
    last: last + Math.max(around, movesUp),
  };
}

/** Where the only entry goes, what held it is written anew. */
function emptied(document: Document, { kind, path }: DataEdit): Path {
  const holder = document.getIn(path.slice(0, -1), true);
  const isOnly = isCollection(holder) && holder.items.length === 1;
  return kind === 'remove' && isOnly ? path.slice(0, -1) : path;
}

/** An item of a list is known by its first field: another one there is another item. */
function withItem(document: Document, path: Path): Path {
  const item = path.findIndex((key, index) => {
    const node = document.getIn(path.slice(0, index + 1), true);
    const first = isMap(node) ? node.items[0]?.key : undefined;
    return (
      typeof key === 'number' &&
      isScalar(first) &&
      String(first.value) === path[index + 1]
    );
  });
  return item === -1 ? path : path.slice(0, item + 1);
}

/** Where the key of a value stands. */
function keyOf(document: Document, path: Path): number | undefined {
  const holder = document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder)
    ? holder.items.find(
        ({ key }) =>
          isScalar(key) && String(key.value) === path[path.length - 1],
      )
    : undefined;
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** A comment, an empty line, or a dash whose item stands below. */
function isAside(line: string): boolean {
  return /^(?:#.*|-)?$/.test(line.trim());
}

function rangeOf(document: Document, path: Path): [number, number] | undefined {
  const node = document.getIn(path, true);
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : undefined;
}

function isInFlow(document: Document, path: Path): boolean {
  return path.some((_, index) => {
    const node = document.getIn(path.slice(0, index), true);
    return isCollection(node) && node.flow;
  });
}
