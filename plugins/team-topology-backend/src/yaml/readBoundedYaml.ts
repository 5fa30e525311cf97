import {
  DataBounds,
  DEEPEST_DATA,
  hasMoreThan,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Document, Lexer, parseAllDocuments } from 'yaml';

/** How much YAML is read. What it costs grows with its tokens. */
export interface YamlLimits {
  bytes: number;
  /** Tokens, such as a key, a colon, a blank. */
  tokens: number;
  /** Values, once its aliases are followed. */
  values: number;
}

/** Why a text is not read, as it goes on behind its name: `is not YAML`. */
export class YamlRefusal extends Error {}

/** A document of a text; its data are read when they are asked for. */
export interface BoundedDocument {
  /** From 1. */
  number: number;
  parsed: Document;
  /** @throws YamlRefusal where it is not YAML, or endless */
  read(): unknown;
}

/**
 * The documents of a text. It is not read to its end where it is too large.
 *
 * @throws YamlRefusal that says what it has too much of
 */
export function readBoundedYaml(
  text: string,
  limits: YamlLimits,
): BoundedDocument[] {
  refuseLarge(text, limits);
  const bounds = DataBounds.create(limits);
  // The library compares each key with each other one; and its warnings would land in the log of the whole backend.
  const options = { uniqueKeys: false, logLevel: 'error' } as const;
  return parseAll(text, options).map((parsed, index) => ({
    number: index + 1,
    parsed,
    read() {
      const [error] = parsed.errors;
      if (error && isTooDeep(error)) {
        throw tooDeep();
      }
      if (error) {
        // The message goes on with the lines of the text.
        throw new YamlRefusal(`is not YAML: ${error.message.split('\n')[0]}`);
      }
      const data = toData(parsed);
      refuseEndless(data, limits, bounds);
      return data;
    },
  }));
}

function parseAll(
  text: string,
  options: { uniqueKeys: false; logLevel: 'error' },
): Document[] {
  try {
    return [...parseAllDocuments(text, options)];
  } catch (error) {
    throw isTooDeep(error) ? tooDeep() : error;
  }
}

/** Nested a thousand levels deep, the library runs out of stack, and may say so in an error of its own. */
function isTooDeep(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error &&
      error.message.startsWith('Maximum call stack size'))
  );
}

function tooDeep(): YamlRefusal {
  return new YamlRefusal(`is nested more than ${DEEPEST_DATA} levels deep`);
}

function toData(parsed: Document): unknown {
  try {
    return parsed.toJS();
  } catch (error) {
    if (isTooDeep(error)) {
      throw tooDeep();
    }
    const reason = error instanceof Error ? error.message : error;
    throw new YamlRefusal(`cannot be read: ${reason}`);
  }
}

function refuseLarge(text: string, limits: YamlLimits): void {
  if (Buffer.byteLength(text) > limits.bytes) {
    throw new YamlRefusal(`has more than ${limits.bytes} bytes`);
  }
  if (hasMoreThan(new Lexer().lex(text), limits.tokens)) {
    throw new YamlRefusal(`has more than ${limits.tokens} YAML tokens`);
  }
}

function refuseEndless(
  data: unknown,
  limits: YamlLimits,
  bounds: DataBounds,
): void {
  const problem = bounds.check(data);
  if (problem === 'too-many-values') {
    throw new YamlRefusal(
      `has aliases that expand to more than ${limits.values} values`,
    );
  }
  if (problem === 'too-deep') {
    throw tooDeep();
  }
  if (problem) {
    throw new YamlRefusal('has an alias that contains itself');
  }
}
