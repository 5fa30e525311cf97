import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { Document, parseAllDocuments } from 'yaml';
import { refuseTooMuch } from './refuseTooMuch';

/** A document of a file, as text and as data. */
export interface ParsedDocument {
  document: Document.Parsed;
  data: JsonValue;
}

/** Warnings, such as of a key that is a map, would land in the log of the whole backend. */
const OPTIONS = { logLevel: 'error' } as const;

/** An alias repeats what it stands for; so many values are in no file that people write. */
const MOST_VALUES = 50_000;

/**
 * Reads all documents of a YAML file the way the catalog does: version 1.2, no
 * merge keys, dates are texts.
 *
 * @param options - `keepSourceTokens` for a file that is to be changed: they take more memory than all the rest
 * @throws InputError where it is no YAML, larger than anybody writes it, or has no end
 */
export function parseDocuments(
  text: string,
  { path, keepSourceTokens }: { path: string; keepSourceTokens: boolean },
): ParsedDocument[] {
  refuseTooMuch(text, path);
  try {
    const options = { ...OPTIONS, keepSourceTokens };
    const counter = { values: 0 };
    return [...parseAllDocuments(text, options)].map(document => {
      const [error] = document.errors;
      if (error) {
        throw error;
      }
      const data = document.toJS() as JsonValue;
      refuseEndless(data, counter);
      return { document, data };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read as YAML: ${reason}`);
  }
}

/** An alias inside of what it stands for makes data that contain themselves; no entity can. */
function refuseEndless(
  value: unknown,
  counter: { values: number },
  around = new Set<unknown>(),
): void {
  counter.values += 1;
  if (counter.values > MOST_VALUES) {
    throw new Error(
      `its aliases make more than ${MOST_VALUES} values of it; allowed: ${MOST_VALUES}`,
    );
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (around.has(value)) {
    throw new Error('an alias in it stands for what it is itself a part of');
  }
  around.add(value);
  for (const inner of Object.values(value)) {
    refuseEndless(inner, counter, around);
  }
  around.delete(value);
}
