import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { YAML_LIMITS, readDocuments } from '../yaml/parseDocuments';

const MOST = 5_000;
const PASSED_OVER = ['.git', 'node_modules'];

/** The paths of the YAML files below a folder, in order; links are not followed. */
export async function listYamlFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const open = [''];
  let seen = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    seen += entries.length;
    if (seen > MOST) {
      throw new InputError(
        `The workspace has more than ${MOST} files, too many to look for an entity in`,
      );
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !PASSED_OVER.includes(entry.name)) {
        open.push(path);
      } else if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) {
        found.push(path);
      }
    }
  }
  return found.sort();
}

/** What came of reading a file as YAML. */
type Reading =
  | { documents: readonly JsonValue[] }
  | { error: unknown; text: string };

/** Files in which an entity is looked for: each is read once, and not more than a workspace may have. */
export class FilesLookedAt {
  readonly #readings = new Map<string, Reading>();
  #bytes = 0;

  private constructor() {}

  static create(): FilesLookedAt {
    return new FilesLookedAt();
  }

  /** Forgets what was read, because files have changed. */
  forget(): void {
    this.#readings.clear();
    this.#bytes = 0;
  }

  /**
   * The documents of a file that mentions a kind; nothing where it does not, or
   * is no catalog file.
   *
   * @throws InputError where it surely declares an entity of the kind and cannot be read, or all files together are too large
   */
  async read(
    { absolute, path }: { absolute: string; path: string },
    kind: string,
  ): Promise<readonly JsonValue[] | undefined> {
    const known = this.#readings.get(path);
    const reading = known ?? (await this.#readIfNames(absolute, path, kind));
    if (reading && 'error' in reading) {
      const word = kind.replace(/[^\w\s]/g, '\\$&');
      const isForSure = new RegExp(`^["']?kind["']?:\\s*["']?${word}\\b`, 'im');
      if (isForSure.test(reading.text)) {
        throw reading.error;
      }
      return undefined;
    }
    return reading?.documents;
  }

  async #readIfNames(
    absolute: string,
    path: string,
    kind: string,
  ): Promise<Reading | undefined> {
    const bytes = await readFile(absolute);
    const text = bytes.toString('latin1');
    if (!text.toLowerCase().includes(kind.toLowerCase())) {
      return undefined;
    }
    const reading = readAsYaml(bytes, path);
    if ('documents' in reading) {
      this.#bytes += bytes.byteLength;
      if (this.#bytes > YAML_LIMITS.workspaceBytes) {
        throw new InputError(
          `The YAML files of the workspace have more than ${YAML_LIMITS.workspaceBytes} bytes, too many to look for an entity in; fetch only the files that the change needs`,
        );
      }
    }
    this.#readings.set(path, reading);
    return reading;
  }
}

function readAsYaml(bytes: Buffer, path: string): Reading {
  try {
    return { documents: readDocuments(decodeFile(bytes, path), path) };
  } catch (error) {
    return { error, text: bytes.toString('utf8') };
  }
}

/**
 * The text of a file, with its byte order mark.
 *
 * @throws InputError where it is too large, or no UTF-8
 */
export function decodeFile(bytes: Uint8Array, path: string): string {
  if (bytes.byteLength > YAML_LIMITS.fileBytes) {
    throw new InputError(
      `${path} has ${bytes.byteLength} bytes; allowed: ${YAML_LIMITS.fileBytes}, split it into several files`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new InputError(`${path} is not UTF-8 text`);
  }
}
