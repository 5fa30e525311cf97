import fs from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { OrganisationTree } from './OrganisationTree';

/** A change of the working tree that has begun. */
interface Journal {
  /** The commit that it leads to. */
  to: string;
  paths: string[];
}

/** What is, or is to be, in a file; undefined where there is no file. */
interface Content {
  path: string;
  content?: Buffer;
}

/** Moves a file over another one, as one step. */
export type Rename = (from: string, to: string) => Promise<void>;

export const BRANCH = 'main';

/**
 * Brings the files that the catalog reads, and the branch, from one commit to
 * the next. What is to be done is written down first, so that a backend that
 * dies in between leaves something that the next one finishes.
 */
export class WorkingTree {
  readonly #dir: string;
  readonly #tree: OrganisationTree;
  readonly #rename: Rename;
  readonly #journal: string;

  private constructor(
    dir: string,
    tree: OrganisationTree,
    renameFile: Rename,
    journal: string,
  ) {
    this.#dir = dir;
    this.#tree = tree;
    this.#rename = renameFile;
    this.#journal = journal;
  }

  static create(options: {
    directory: string;
    tree: OrganisationTree;
    rename?: Rename;
  }): WorkingTree {
    const { directory, tree } = options;
    const journal = join(directory, '.git', 'kumiki-publish.json');
    return new WorkingTree(directory, tree, options.rename ?? rename, journal);
  }

  /** All of it or nothing: where a file cannot be written, those before are put back. */
  async move(change: Journal): Promise<void> {
    const before = await Promise.all(
      change.paths.map(async path => ({
        path,
        content: await this.#now(path),
      })),
    );
    await this.#writeJournal(change);
    try {
      await this.#write(await this.#contentsOf(change));
    } catch (error) {
      await this.#write(before);
      await rm(this.#journal, { force: true });
      throw error;
    }
    await this.#finish(change);
  }

  /** Finishes what a process began that is gone; says whether there was something. */
  async recover(): Promise<boolean> {
    const text = await readFile(this.#journal, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return false;
    }
    const change: Journal = JSON.parse(text);
    await this.#write(await this.#contentsOf(change));
    await this.#finish(change);
    return true;
  }

  async #now(path: string): Promise<Buffer | undefined> {
    return readFile(join(this.#dir, path)).catch(() => undefined);
  }

  async #contentsOf({ to, paths }: Journal): Promise<Content[]> {
    return Promise.all(
      paths.map(async path => ({
        path,
        content: await this.#tree.read(to, path),
      })),
    );
  }

  async #writeJournal(change: Journal): Promise<void> {
    await writeFile(`${this.#journal}.new`, JSON.stringify(change));
    await rename(`${this.#journal}.new`, this.#journal);
  }

  async #finish(change: Journal): Promise<void> {
    const { to, paths } = change;
    const ref = `refs/heads/${BRANCH}`;
    await git.writeRef({ fs, dir: this.#dir, ref, value: to, force: true });
    for (const filepath of paths) {
      const isThere = (await this.#now(filepath)) !== undefined;
      await (isThere ? git.add : git.remove)({ fs, dir: this.#dir, filepath });
    }
    await rm(this.#journal, { force: true });
  }

  async #write(contents: Content[]): Promise<void> {
    // Everything that can take time or lack space happens beside the files
    // that the catalog reads; then they change within a moment.
    const folder = join(this.#dir, '.git', 'kumiki-new');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [index, { path, content }] of contents.entries()) {
      if (content) {
        await writeFile(join(folder, `${index}`), content);
        await mkdir(dirname(join(this.#dir, path)), { recursive: true });
      }
    }
    for (const [index, { path, content }] of contents.entries()) {
      const to = join(this.#dir, path);
      await (content
        ? this.#rename(join(folder, `${index}`), to)
        : rm(to, { force: true }));
    }
  }
}
