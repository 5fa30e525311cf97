import { ConflictError, NotAllowedError } from '@backstage/errors';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `.git` can be written as on some file system. */
const GIT_FOLDER = /^(\.git|git~\d+)[. ]*$/i;

function isMissing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'ENOENT';
}

/** A path below a repository, with `/` between its parts, checked before anything is read or written there. */
export class RepositoryPath {
  readonly #directory: string;
  readonly #parts: string[];

  private constructor(directory: string, parts: string[]) {
    this.#directory = directory;
    this.#parts = parts;
  }

  /** Refuses a path that leaves the repository or reaches into git's own folder. */
  static parse(directory: string, path: string): RepositoryPath {
    const parts = path.split('/');
    const bad = parts.some(
      part =>
        ['', '.', '..'].includes(part) ||
        GIT_FOLDER.test(part) ||
        /[\\\0:]/.test(part),
    );
    if (bad) {
      throw new NotAllowedError(
        `'${path}' is not a path that may be published: it has to lead to a file below the repository, outside .git`,
      );
    }
    return new RepositoryPath(directory, parts);
  }

  get absolute(): string {
    return join(this.#directory, ...this.#parts);
  }

  /** Refuses symbolic links on the way, which could lead anywhere. */
  async exists(): Promise<boolean> {
    for (let depth = 1; depth <= this.#parts.length; depth += 1) {
      const written = this.#parts.slice(0, depth).join('/');
      const stats = await lstat(join(this.#directory, written)).catch(error => {
        if (isMissing(error)) {
          return undefined;
        }
        throw error;
      });
      if (!stats) {
        return false;
      }
      if (stats.isSymbolicLink()) {
        throw new NotAllowedError(
          `'${written}' is a symbolic link; nothing is published through it`,
        );
      }
      const last = depth === this.#parts.length;
      if (last ? !stats.isFile() : !stats.isDirectory()) {
        throw new ConflictError(
          `'${written}' is a ${last ? 'folder' : 'file'} in the repository`,
        );
      }
    }
    return true;
  }
}
