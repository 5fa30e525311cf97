import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ParsedFiles } from './ParsedFiles';
import {
  HistorySource,
  PastState,
  PastStates,
  UnreadableState,
} from './PastStates';
import { CatalogFiles, readCatalogTree } from './readCatalogTree';

/** A folder of catalog files as they were on a day. */
export interface DatedFolder {
  /** `YYYY-MM-DD` */
  date: string;
  /** The catalog file that leads to all others; relative to the process. */
  target: string;
}

/** A past that somebody kept as one folder of catalog files per date. */
export class FolderHistory implements HistorySource {
  readonly id: string;
  readonly #folders: readonly DatedFolder[];
  readonly #project: (entity: Entity) => Entity;

  /**
   * @param options - `folders` in the order of their dates; `project` leaves of an
   *   entity what the model reads
   */
  static create(options: {
    id: string;
    folders: readonly DatedFolder[];
    project: (entity: Entity) => Entity;
  }): FolderHistory {
    return new FolderHistory(options);
  }

  private constructor(options: Parameters<typeof FolderHistory.create>[0]) {
    this.id = options.id;
    this.#folders = options.folders;
    this.#project = options.project;
  }

  /** Always the same: folders of the past are read once per start. */
  async readTip(): Promise<string> {
    return this.id;
  }

  /** Reads all of it, since somebody may have changed any of the files. */
  async open(): Promise<PastStates> {
    const files = new LocalFiles(
      ParsedFiles.create({
        origin: `import:${this.id}`,
        project: this.#project,
      }),
    );
    const digest = createHash('sha256');
    const folders = this.#folders.map(({ date, target }) => ({
      name: date,
      day: date,
      target: resolve(target),
    }));
    const readState = ({ target }: { target: string }) =>
      readCatalogTree(files, target);
    for (const folder of folders) {
      const state = await readState(folder).catch(toProblem);
      digest.update(JSON.stringify([folder.day, contentOf(state)]));
    }
    return {
      digest: digest.digest('hex'),
      points: folders,
      read: index => readState(folders[index]),
      commonWith: async () => undefined,
    };
  }
}

/** What a state says, in short. */
function contentOf(state: PastState | UnreadableState): unknown {
  return state instanceof UnreadableState
    ? state.problem
    : state.files.flat().map(({ ref, hash }) => [ref, hash]);
}

function toProblem(error: unknown): UnreadableState {
  if (error instanceof UnreadableState) {
    return error;
  }
  throw error;
}

/** What is on this machine, as far as the configured files lead to it. */
class LocalFiles implements CatalogFiles {
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
