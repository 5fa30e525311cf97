import { Document, isMap, isSeq, visit } from 'yaml';
import { BlockStyle } from './formatValue';
import { SourceText } from './SourceText';

/** How a document lays out its blocks, from the first of each kind. */
export function detectStyle(
  document: Document,
  source: SourceText,
): BlockStyle {
  let indent: number | undefined;
  let indentSeq: boolean | undefined;
  visit(document, {
    Pair(_, { value }, path) {
      const parent = path.at(-1);
      const at = columnOf(parent, source);
      const below = columnOf(value, source);
      if (at === undefined || below === undefined) {
        return undefined;
      }
      if (isMap(value) && below > at) {
        indent ??= below - at;
      } else if (isSeq(value)) {
        indentSeq ??= below > at;
      }
      return indent !== undefined && indentSeq !== undefined
        ? visit.BREAK
        : undefined;
    },
  });
  return {
    indent: Math.min(Math.max(indent ?? 2, 2), 8),
    indentSeq: indentSeq ?? true,
    blockQuote: true,
  };
}

/** The column of a block collection. */
function columnOf(node: unknown, source: SourceText): number | undefined {
  const isBlock =
    (isMap(node) || isSeq(node)) && node.srcToken?.type !== 'flow-collection';
  return isBlock && node.range ? source.column(node.range[0]) : undefined;
}
