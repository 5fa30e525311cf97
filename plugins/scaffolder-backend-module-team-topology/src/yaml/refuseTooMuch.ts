import { InputError } from '@backstage/errors';
import { CST, Lexer, Parser } from 'yaml';

/** The most bytes of a file that is read as YAML. */
export const MOST_BYTES = 256 * 1024;

/** The most words and signs of a file; a value of a map has three: its key, its colon, and itself. */
export const MOST_TOKENS = 20_000;

/** How often keys may be compared: the parser compares all keys of a map with each other. */
export const MOST_COMPARISONS = 500_000;

const COUNTED: readonly (string | null)[] = [
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'alias',
  'anchor',
  'tag',
  'comma',
  'seq-item-ind',
  'map-value-ind',
  'explicit-key-ind',
  'flow-map-start',
  'flow-seq-start',
  'doc-start',
];

/**
 * Refuses a text that would hold up everybody else while it is parsed. Counting
 * its words and signs is linear and takes a tenth of the time of parsing.
 *
 * @throws InputError that says how much is allowed
 */
export function refuseTooMuch(text: string, path: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    throw new InputError(`${path} has ${bytes} bytes; allowed: ${MOST_BYTES}`);
  }
  let tokens = 0;
  let colons = 0;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    tokens += COUNTED.includes(type) ? 1 : 0;
    colons += type === 'map-value-ind' || type === 'comma' ? 1 : 0;
    if (tokens > MOST_TOKENS) {
      throw new InputError(
        `${path} has more than ${MOST_TOKENS} words and signs of YAML; allowed: ${MOST_TOKENS}, about 3,000 lines`,
      );
    }
  }
  if (comparisons(colons) > MOST_COMPARISONS) {
    refuseManyKeys(text, path);
  }
}

function refuseManyKeys(text: string, path: string): void {
  const open: (CST.Token | null | undefined)[] = [...new Parser().parse(text)];
  let sum = 0;
  while (open.length > 0) {
    const token = open.pop();
    if (token?.type === 'document') {
      open.push(token.value);
    } else if (token && 'items' in token) {
      sum += isMap(token) ? comparisons(token.items.length) : 0;
      for (const { key, value } of token.items) {
        open.push(key, value);
      }
    }
    if (sum > MOST_COMPARISONS) {
      throw new InputError(
        `${path} has too many keys in one map; allowed: about ${Math.floor(
          Math.sqrt(2 * MOST_COMPARISONS),
        )}`,
      );
    }
  }
}

function isMap(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection) {
  return token.type === 'flow-collection'
    ? token.start.type === 'flow-map-start'
    : token.type === 'block-map';
}

function comparisons(keys: number): number {
  return (keys * (keys - 1)) / 2;
}
