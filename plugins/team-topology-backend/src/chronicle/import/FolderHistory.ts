import { Entity } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { LocalFiles } from './LocalFiles';
import { ParsedFiles } from './ParsedFiles';
import {
  HistorySource,
  PastState,
  PastStates,
  UnreadableState,
} from './PastStates';
import { readCatalogTree } from './readCatalogTree';

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

  /**
   * Reads all of it, since somebody may have changed any of the files.
   * @throws UnreadableState where there is nothing: a disk may be missing, and
   *   what was imported from it is not to be replaced by nothing
   */
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
    const problems: UnreadableState[] = [];
    for (const folder of folders) {
      const state = await readState(folder).catch(toProblem);
      problems.push(...(state instanceof UnreadableState ? [state] : []));
      digest.update(JSON.stringify([folder.day, contentOf(state)]));
    }
    if (problems.length > 0 && problems.length === folders.length) {
      throw problems[0];
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
