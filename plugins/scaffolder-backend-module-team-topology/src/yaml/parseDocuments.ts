import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { Document, parseAllDocuments } from 'yaml';

/** A document of a file, as text and as data. */
export interface ParsedDocument {
  document: Document.Parsed;
  data: JsonValue;
}

/** Warnings, such as of a key that is a map, would land in the log of the whole backend. */
const OPTIONS = { keepSourceTokens: true, logLevel: 'error' } as const;

/**
 * Reads all documents of a YAML file the way the catalog does: version 1.2, no
 * merge keys, dates are texts.
 *
 * @throws InputError where it is no YAML, or grows without measure
 */
export function parseDocuments(text: string, path: string): ParsedDocument[] {
  try {
    return [...parseAllDocuments(text, OPTIONS)].map(document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      return { document, data: document.toJS() as JsonValue };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read as YAML: ${reason}`);
  }
}
