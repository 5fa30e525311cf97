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
 * @throws InputError where it is no YAML, grows without measure, or has no end
 */
export function parseDocuments(text: string, path: string): ParsedDocument[] {
  try {
    return [...parseAllDocuments(text, OPTIONS)].map(document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      const data = document.toJS() as JsonValue;
      refuseCircle(data);
      return { document, data };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read as YAML: ${reason}`);
  }
}

/** An alias inside of what it stands for makes data that contain themselves; no entity can. */
function refuseCircle(value: unknown, around = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (around.has(value)) {
    throw new Error('an alias in it stands for what it is itself a part of');
  }
  around.add(value);
  for (const inner of Object.values(value)) {
    refuseCircle(inner, around);
  }
  around.delete(value);
}
