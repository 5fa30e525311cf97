import { isError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParsedFiles } from './ParsedFiles';
import { UnreadableState } from './PastStates';
import { CatalogFiles } from './readCatalogTree';

/** What is on this machine, as far as the configured files lead to it. */
export class LocalFiles implements CatalogFiles {
  readonly #parsed: ParsedFiles;

  constructor(parsed: ParsedFiles) {
    this.#parsed = parsed;
  }

  join(folder: string, name: string): string {
    return join(folder, name);
  }

  folderOf(path: string): string {
    return dirname(path);
  }

  nameOf(path: string): string {
    return path;
  }

  async list(folder: string): Promise<readonly string[]> {
    return (await missingAsNothing(path => readdir(path), folder)) ?? [];
  }

  async read(path: string) {
    const content = await missingAsNothing(it => readFile(it), path);
    if (!content) {
      return undefined;
    }
    const id = createHash('sha256').update(content).digest('hex');
    return this.#parsed.get(id, path, async () => content);
  }
}

async function missingAsNothing<T>(
  read: (path: string) => Promise<T>,
  path: string,
): Promise<T | undefined> {
  try {
    return await read(path);
  } catch (error) {
    const code = isError(error) ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return undefined;
    }
    throw new UnreadableState({
      file: path,
      reason: `it cannot be read${
        typeof code === 'string' ? ` (${code})` : ''
      }`,
    });
  }
}
