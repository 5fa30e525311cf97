import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import {
  DataBounds,
  DEEPEST_DATA,
  hasMoreThan,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Document, isScalar, parseAllDocuments, visit, Lexer } from 'yaml';

/**
 * How much YAML is read. What a file costs grows with its tokens (a key, a colon,
 * a blank, a value), and each change reads it twice more; this much takes a tenth
 * of a second.
 */
export const YAML_LIMITS = {
  /** Bytes of a file: several hundred entities. */
  fileBytes: 256 * 1024,
  /** Tokens of a file. */
  fileTokens: 25_000,
  /** Values of a file, once its aliases are followed. */
  fileValues: 50_000,
  /** Bytes of all files of a workspace in which entities are looked for. */
  workspaceBytes: 2 * 1024 * 1024,
} as const;

/** A document of a file, as text and as data. */
export interface ParsedDocument {
  document: Document.Parsed;
  data: JsonValue;
}

const OPTIONS = {
  /** Warnings, such as of a key that is a map, would land in the log of the whole backend. */
  logLevel: 'error',
  /** The library compares each key with each other one; `refuseSameKeys` does not. */
  uniqueKeys: false,
} as const;

/**
 * Reads all documents of a YAML file the way the catalog does: version 1.2, no
 * merge keys, dates are texts.
 *
 * @throws InputError where it is not YAML, is too large, expands without bounds, or contains itself
 */
export function parseDocuments(text: string, path: string): ParsedDocument[] {
  return parse(text, path, { ...OPTIONS, keepSourceTokens: true });
}

/** Only the data of the documents: without where each of them stands, which takes ten times as much memory. */
export function readDocuments(text: string, path: string): JsonValue[] {
  return parse(text, path, OPTIONS).map(({ data }) => data);
}

function parse(
  text: string,
  path: string,
  options: typeof OPTIONS & { keepSourceTokens?: boolean },
): ParsedDocument[] {
  refuseManyTokens(text, path);
  try {
    const bounds = DataBounds.create({ values: YAML_LIMITS.fileValues });
    return [...parseAllDocuments(text, options)].map(document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      refuseSameKeys(document);
      const data = document.toJS() as JsonValue;
      refuseEndless(data, bounds);
      return { document, data };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read as YAML: ${reason}`);
  }
}

function refuseSameKeys(document: Document): void {
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          throw new Error('Map keys must be unique');
        }
        keys.add(value);
      }
    },
  });
}

function refuseEndless(data: unknown, bounds: DataBounds): void {
  const problem = bounds.check(data);
  if (problem === 'too-many-values') {
    throw new Error(
      `its aliases expand to more than ${YAML_LIMITS.fileValues} values`,
    );
  }
  if (problem === 'too-deep') {
    throw new Error(`it is nested more than ${DEEPEST_DATA} levels deep`);
  }
  if (problem) {
    throw new Error('an alias in it contains itself');
  }
}

/** @throws InputError where a text has more tokens than are read; it is not read to its end */
function refuseManyTokens(text: string, path: string): void {
  if (hasMoreThan(new Lexer().lex(text), YAML_LIMITS.fileTokens)) {
    throw new InputError(
      `${path} has more than ${YAML_LIMITS.fileTokens} YAML tokens, too many to edit automatically; split it into several files`,
    );
  }
}
