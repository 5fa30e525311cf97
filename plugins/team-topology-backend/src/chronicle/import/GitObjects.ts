import fs from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import git, { Errors, TreeEntry } from 'isomorphic-git';
import { LRUCache } from 'lru-cache';

/** A commit, as far as an import goes by it. */
export interface GitCommit {
  oid: string;
  tree: string;
  /** When it was committed, in seconds since 1970. */
  time: number;
  /** The parent that was there before, not what was merged. */
  parent?: string;
}

/** What is in a folder, by its name. */
export type GitFolder = ReadonlyMap<string, TreeEntry>;

/** After so many objects, what the library keeps of the packs is let go: it would grow with each of them. */
const READS_PER_CACHE = 5_000;

/** Entries of folders that are kept. */
const MAX_TREE_ENTRIES = 200_000;

/** Reads the objects of a repository on this machine, and writes nothing. */
export class GitObjects {
  readonly #gitdir: string;
  readonly #shallow: ReadonlySet<string>;
  readonly #trees = new LRUCache<string, GitFolder>({
    maxSize: MAX_TREE_ENTRIES,
    sizeCalculation: entries => entries.size + 1,
  });
  #cache = {};
  #reads = 0;

  /**
   * @param directory - a working copy, or a repository without one
   * @throws Error where there is no repository
   */
  static async open(directory: string): Promise<GitObjects> {
    const gitdir = await findGitDirectory(directory);
    const shallow = await readFile(join(gitdir, 'shallow'), 'utf8').catch(
      () => '',
    );
    return new GitObjects(gitdir, new Set(shallow.split('\n')));
  }

  private constructor(gitdir: string, shallow: ReadonlySet<string>) {
    this.#gitdir = gitdir;
    this.#shallow = shallow;
  }

  /**
   * The id of what a branch, a tag or another ref points to. Reads no object, of
   * which the first may cost as much as all others.
   */
  async resolve(ref: string): Promise<string> {
    try {
      return await git.resolveRef({ fs, gitdir: this.#gitdir, ref });
    } catch (error) {
      throw new Error(`${this.#gitdir} has no ref ${JSON.stringify(ref)}`, {
        cause: error,
      });
    }
  }

  async readCommit(oid: string): Promise<GitCommit> {
    const { commit, oid: peeled } = await git.readCommit({
      ...this.#next(),
      oid,
    });
    return {
      oid: peeled,
      tree: commit.tree,
      time: commit.committer.timestamp,
      // A shallow clone does not have it.
      parent: this.#shallow.has(peeled) ? undefined : commit.parent[0],
    };
  }

  async readTree(oid: string): Promise<GitFolder> {
    const known = this.#trees.get(oid);
    if (known) {
      return known;
    }
    const { tree } = await git.readTree({ ...this.#next(), oid });
    const entries = new Map(tree.map(entry => [entry.path, entry]));
    this.#trees.set(oid, entries);
    return entries;
  }

  /** The content of a file; nothing where this clone does not have it. */
  async readBlob(oid: string): Promise<Uint8Array | undefined> {
    try {
      const { blob } = await git.readBlob({ ...this.#next(), oid });
      return blob;
    } catch (error) {
      if (error instanceof Errors.NotFoundError) {
        return undefined;
      }
      throw error;
    }
  }

  #next() {
    this.#reads += 1;
    if (this.#reads % READS_PER_CACHE === 0) {
      this.#cache = {};
    }
    return { fs, gitdir: this.#gitdir, cache: this.#cache };
  }
}

async function findGitDirectory(directory: string): Promise<string> {
  const inside = join(directory, '.git');
  const found = await stat(inside).catch(() => undefined);
  if (found?.isDirectory()) {
    return inside;
  }
  if (found?.isFile()) {
    // That of a repository in another one, such as a submodule.
    const [, path = ''] =
      (await readFile(inside, 'utf8')).match(/^gitdir: (.+)$/m) ?? [];
    const linked = isAbsolute(path) ? path : join(directory, path);
    if (await stat(join(linked, 'commondir')).catch(() => undefined)) {
      throw new Error(
        `${directory} is a worktree; name the repository that it belongs to`,
      );
    }
    return linked;
  }
  const head = await stat(join(directory, 'HEAD')).catch(() => undefined);
  if (head?.isFile()) {
    return directory;
  }
  throw new Error(`${directory} is not a git repository`);
}
