import fs from 'node:fs';
import { join } from 'node:path';
import git, { TreeEntry } from 'isomorphic-git';

/** The contents of files by their paths, with `/` between the parts. */
export type FileContents = Record<string, string>;

/** A git repository without a working copy, into which a test commits whole trees. */
export class CatalogRepository {
  readonly directory: string;
  #tip?: string;

  /** @param parent - an existing folder of the test's own */
  static async create(parent: string): Promise<CatalogRepository> {
    const directory = join(parent, 'catalog.git');
    await git.init({
      fs,
      gitdir: directory,
      bare: true,
      defaultBranch: 'main',
    });
    return new CatalogRepository(directory);
  }

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** Writes files and gives the id of their tree. */
  async writeTree(files: FileContents): Promise<string> {
    const folders = new Map<string, FileContents>();
    const tree: TreeEntry[] = [];
    for (const [path, content] of Object.entries(files)) {
      const [first, ...rest] = path.split('/');
      if (rest.length > 0) {
        const folder = folders.get(first) ?? {};
        folder[rest.join('/')] = content;
        folders.set(first, folder);
      } else {
        const blob = Buffer.from(content);
        const oid = await git.writeBlob({ ...this.#git, blob });
        tree.push({ mode: '100644', path, oid, type: 'blob' });
      }
    }
    for (const [path, content] of folders) {
      const oid = await this.writeTree(content);
      tree.push({ mode: '040000', path, oid, type: 'tree' });
    }
    return git.writeTree({ ...this.#git, tree });
  }

  /**
   * Commits files, or a tree, and makes that the tip of the branch.
   * @param options - `at` is when; `parents` is the tip where it is absent
   * @returns the id of the commit
   */
  async commit(
    files: FileContents | string,
    options: { at: string; parents?: string[]; moveBranch?: boolean },
  ): Promise<string> {
    const { at, moveBranch = true } = options;
    const tree =
      typeof files === 'string' ? files : await this.writeTree(files);
    const parent = options.parents ?? (this.#tip ? [this.#tip] : []);
    const person = {
      name: 'Aki',
      email: 'aki@example.com',
      timestamp: Date.parse(at) / 1000,
      timezoneOffset: 0,
    };
    const oid = await git.writeCommit({
      ...this.#git,
      commit: {
        ...{ tree, parent, message: 'Change\n' },
        ...{ author: person, committer: person },
      },
    });
    this.#tip = oid;
    if (moveBranch) {
      await this.moveBranch(oid);
    }
    return oid;
  }

  /** Makes a commit the tip of the branch, as a forced push does. */
  async moveBranch(oid: string): Promise<void> {
    this.#tip = oid;
    await git.writeRef({
      ...this.#git,
      ref: 'refs/heads/main',
      value: oid,
      force: true,
    });
  }

  get #git() {
    return { fs, gitdir: this.directory };
  }
}
