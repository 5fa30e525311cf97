import fs from 'node:fs';
import git, { TreeEntry } from 'isomorphic-git';

/** A file of a commit. */
export interface OrganisationFile {
  /** Below the repository, with `/` between its parts. */
  path: string;
  content: Buffer;
}

/** A file as it is to be; one without content is to go. */
export interface IntendedFile {
  path: string;
  content?: Buffer;
  isExecutable?: boolean;
}

/** Builds git trees out of files, without touching the working tree. */
export class OrganisationTree {
  readonly #dir: string;

  private constructor(dir: string) {
    this.#dir = dir;
  }

  static create(options: { directory: string }): OrganisationTree {
    return new OrganisationTree(options.directory);
  }

  /** The oid of a tree like the one of `base`, with these files in it; a folder without files is gone. */
  async write(
    base: string | undefined,
    files: IntendedFile[],
  ): Promise<string> {
    const entries = new Map<string, TreeEntry>();
    if (base) {
      const { tree } = await git.readTree({ fs, dir: this.#dir, oid: base });
      for (const entry of tree) {
        entries.set(entry.path, entry);
      }
    }
    const folders = new Map<string, IntendedFile[]>();
    for (const { path, content, isExecutable } of files) {
      const slash = path.indexOf('/');
      if (slash < 0 && !content) {
        entries.delete(path);
      } else if (slash < 0 && content) {
        const oid = await git.writeBlob({ fs, dir: this.#dir, blob: content });
        const mode = isExecutable ? '100755' : '100644';
        entries.set(path, { mode, path, oid, type: 'blob' });
      } else {
        const folder = path.slice(0, slash);
        const file = { path: path.slice(slash + 1), content, isExecutable };
        folders.set(folder, [...(folders.get(folder) ?? []), file]);
      }
    }
    for (const [path, content] of folders) {
      const before = entries.get(path);
      const oid = await this.write(
        before?.type === 'tree' ? before.oid : undefined,
        content,
      );
      const { tree } = await git.readTree({ fs, dir: this.#dir, oid });
      if (tree.length > 0) {
        entries.set(path, { mode: '040000', path, oid, type: 'tree' });
      } else {
        entries.delete(path);
      }
    }
    const tree = [...entries.values()];
    return git.writeTree({ fs, dir: this.#dir, tree });
  }

  /** The content of a file in a commit; undefined where the commit has none. */
  async read(commit: string, path: string): Promise<Buffer | undefined> {
    try {
      const { blob } = await git.readBlob({
        fs,
        dir: this.#dir,
        oid: commit,
        filepath: path,
      });
      return Buffer.from(blob);
    } catch (error) {
      if ((error as { code?: string }).code === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }
}
