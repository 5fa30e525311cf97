import {
  Document,
  Scalar,
  stringify,
  ToStringOptions,
  isMap,
  isSeq,
  visit,
} from 'yaml';
import { SourceText } from './SourceText';

/** How a file lays out its blocks. */
export interface BlockStyle {
  /** Blanks per level. */
  indent: number;
  /** Whether the dashes of a list are indented below their key. */
  indentSeq: boolean;
  /** Whether a text of several lines is written as such; in quotes otherwise. */
  blockQuote: boolean;
}

const PLAIN: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  flowCollectionPadding: false,
  // A line break inside quotes would be hard to read.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** Whether a value needs lines of its own in a block. */
export function needsLines(value: unknown, style: BlockStyle): boolean {
  if (typeof value === 'string') {
    return style.blockQuote && value.includes('\n');
  }
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}

/** The lines of `key: value`. */
export function formatPair(
  key: string,
  value: unknown,
  style: BlockStyle,
): string[] {
  return toLines(
    stringify(
      { [key]: value },
      { ...PLAIN, ...style, aliasDuplicateObjects: false },
    ),
  );
}

/** The lines of `- value`. */
export function formatItem(value: unknown, style: BlockStyle): string[] {
  return toLines(
    stringify([value], { ...PLAIN, ...style, aliasDuplicateObjects: false }),
  );
}

/** A value on one line, as it may stand in a block or in brackets. */
export function formatInline(
  value: unknown,
  { inFlow, like }: { inFlow: boolean; like?: Scalar.Type },
): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    scalar.type = value.includes('\n') ? Scalar.QUOTE_DOUBLE : quotesOf(like);
  }
  const content = typeof value === 'object' && value !== null ? value : scalar;
  const list = new Document([content], { aliasDuplicateObjects: false });
  if (inFlow || content !== scalar) {
    list.contents = list.createNode([content], { flow: true });
    const text = list.toString(PLAIN).trim().slice(1, -1);
    return text.includes('\n') ? JSON.stringify(value) : text;
  }
  return list.toString(PLAIN).trim().replace(/^- /, '');
}

/** The key of a map in braces. */
export function formatFlowPair(key: string, value: unknown): string {
  const name = formatInline(key, { inFlow: true });
  return `${name}: ${formatInline(value, { inFlow: true })}`;
}

function quotesOf(like: Scalar.Type | undefined): Scalar.Type | undefined {
  return like === Scalar.QUOTE_DOUBLE || like === Scalar.QUOTE_SINGLE
    ? like
    : undefined;
}

function toLines(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

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
