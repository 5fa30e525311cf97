import { posix } from 'node:path';
import { TreeEntry } from 'isomorphic-git';
import { CatalogFile } from './parseCatalogFile';
import { GitFolder, GitObjects } from './GitObjects';
import { ParsedFiles } from './ParsedFiles';
import { UnreadableState } from './PastStates';
import { CatalogFiles } from './readCatalogTree';

const SYMBOLIC_LINK = '120000';

/**
 * The files of one commit. It notes what it was asked for, and can tell of
 * another commit whether that would have given the same answers.
 */
export class GitFiles implements CatalogFiles {
  readonly #objects: GitObjects;
  readonly #parsed: ParsedFiles;
  readonly #tree: string;
  readonly #asked = new Set<string>();
  readonly #listed = new Set<string>();
  /** Folders in which something lies that it was asked for; the root is ''. */
  readonly #folders = new Set<string>();

  constructor(options: {
    objects: GitObjects;
    parsed: ParsedFiles;
    tree: string;
  }) {
    this.#objects = options.objects;
    this.#parsed = options.parsed;
    this.#tree = options.tree;
  }

  join(folder: string, name: string): string | undefined {
    const path = posix.join(folder, name);
    return path === '..' || path.startsWith('../') ? undefined : path;
  }

  folderOf(path: string): string {
    return posix.dirname(path);
  }

  nameOf(path: string): string {
    return path;
  }

  async list(folder: string): Promise<readonly string[]> {
    const path = folder === '.' ? '' : folder;
    this.#listed.add(path);
    this.#noteFoldersOf(posix.join(folder, 'any'));
    const entries = await this.#read(await this.#findFolder(path));
    return [...entries.keys()];
  }

  async read(path: string): Promise<CatalogFile | undefined> {
    this.#asked.add(path);
    this.#noteFoldersOf(path);
    const entry = await this.#find(path);
    if (entry?.type !== 'blob' || entry.mode === SYMBOLIC_LINK) {
      return undefined;
    }
    return this.#parsed.get(entry.oid, path, async () => {
      const content = await this.#objects.readBlob(entry.oid);
      if (!content) {
        throw new UnreadableState({
          file: path,
          reason: 'this clone does not have its content',
        });
      }
      return content;
    });
  }

  /** Whether everything that this was asked for is the same in another tree. */
  async areSameIn(tree: string): Promise<boolean> {
    return this.#areSame('', this.#tree, tree);
  }

  async #areSame(
    folder: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<boolean> {
    if (before === after) {
      return true;
    }
    const [old, now] = [await this.#read(before), await this.#read(after)];
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(name), now.get(name)];
      if (was?.oid === is?.oid && was?.mode === is?.mode) {
        continue;
      }
      const path = folder === '' ? name : `${folder}/${name}`;
      const hasComeOrGone = !was || !is;
      if (
        this.#asked.has(path) ||
        (hasComeOrGone && this.#listed.has(folder)) ||
        (this.#folders.has(path) &&
          !(await this.#areSame(path, treeOf(was), treeOf(is))))
      ) {
        return false;
      }
    }
    return true;
  }

  async #read(tree: string | undefined): Promise<GitFolder> {
    return tree === undefined ? new Map() : this.#objects.readTree(tree);
  }

  async #find(path: string): Promise<TreeEntry | undefined> {
    const folder = posix.dirname(path);
    const tree = await this.#findFolder(folder === '.' ? '' : folder);
    return (await this.#read(tree)).get(posix.basename(path));
  }

  async #findFolder(path: string): Promise<string | undefined> {
    return path === '' ? this.#tree : treeOf(await this.#find(path));
  }

  #noteFoldersOf(path: string): void {
    let folder = posix.dirname(path);
    while (folder !== '.' && !this.#folders.has(folder)) {
      this.#folders.add(folder);
      folder = posix.dirname(folder);
    }
  }
}

function treeOf(entry: TreeEntry | undefined): string | undefined {
  return entry?.type === 'tree' ? entry.oid : undefined;
}
