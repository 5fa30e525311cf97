import { ConflictError, InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import git from 'isomorphic-git';
import { OrganisationLock } from './OrganisationLock';
import { IntendedFile, OrganisationTree } from './OrganisationTree';
import { RepositoryPath } from './RepositoryPath';
import { BRANCH, Rename, WorkingTree } from './WorkingTree';

/** A file as it was when somebody began to change it. */
export interface ExpectedFile {
  path: string;
  /** The SHA-256 of its bytes, in hexadecimal. */
  revision: string;
}

/** What somebody wants to publish. */
export interface OrganisationChange {
  title: string;
  author: { name: string; email: string };
  /** The files as they should be, without content where they should go; one that is there already has to be expected. */
  files: IntendedFile[];
  expected: ExpectedFile[];
}

/** What a change came to. */
export interface PublishedChange {
  /** Absent for a dry run. */
  commit?: string;
  /** The paths that are new or different, in order. */
  paths: string[];
}

const digest = (content: Buffer) =>
  createHash('sha256').update(content).digest('hex');

/** The demo organisation as a git repository on this machine. */
export class OrganisationRepository {
  readonly #dir: string;
  readonly #tree: OrganisationTree;
  readonly #workingTree: WorkingTree;
  readonly #lock: OrganisationLock;

  private constructor(
    dir: string,
    tree: OrganisationTree,
    workingTree: WorkingTree,
    lock: OrganisationLock,
  ) {
    this.#dir = dir;
    this.#tree = tree;
    this.#workingTree = workingTree;
    this.#lock = lock;
  }

  /** `directory` has to be a repository already. */
  static create(options: {
    directory: string;
    rename?: Rename;
  }): OrganisationRepository {
    const { directory } = options;
    const tree = OrganisationTree.create({ directory });
    return new OrganisationRepository(
      directory,
      tree,
      WorkingTree.create({ ...options, tree }),
      OrganisationLock.create({ file: join(directory, '.git', 'kumiki.lock') }),
    );
  }

  get directory(): string {
    return this.#dir;
  }

  /** Finishes what a backend that is gone had begun to publish. */
  async recover(): Promise<boolean> {
    return this.#lock.run(() => this.#workingTree.recover());
  }

  /** Publishes all files or none, and none that somebody else has changed meanwhile. */
  async publish(
    change: OrganisationChange,
    options?: { dryRun?: boolean },
  ): Promise<PublishedChange> {
    return this.#lock.run(async () => {
      await this.#workingTree.recover();
      await this.#refuseStale(change.expected);
      const files = await this.#differing(change);
      const paths = files.map(({ path }) => path).sort();
      if (!files.length) {
        throw new InputError(
          'There is nothing to publish: every file is as it was',
        );
      }
      if (options?.dryRun) {
        return { paths };
      }
      const dir = this.#dir;
      const from = await git.resolveRef({ fs, dir, ref: BRANCH });
      const base = await git.readCommit({ fs, dir, oid: from });
      const to = await git.commit({
        fs,
        dir,
        message: change.title,
        author: change.author,
        tree: await this.#tree.write(base.commit.tree, files),
        parent: [from],
        noUpdateBranch: true,
      });
      await this.#workingTree.move({ to, paths });
      return { commit: to, paths };
    });
  }

  async #read(path: string): Promise<Buffer | undefined> {
    const file = RepositoryPath.parse(this.#dir, path);
    return (await file.exists()) ? readFile(file.absolute) : undefined;
  }

  async #refuseStale(expected: ExpectedFile[]): Promise<void> {
    for (const { path, revision } of expected) {
      const content = await this.#read(path);
      if (!content || digest(content) !== revision) {
        throw new ConflictError(
          `Somebody has ${
            content ? 'changed' : 'removed'
          } ${path} since it was read; run the template again, on top of that change`,
        );
      }
    }
  }

  async #differing(change: OrganisationChange): Promise<IntendedFile[]> {
    const expected = new Set(change.expected.map(({ path }) => path));
    const differing: IntendedFile[] = [];
    for (const file of change.files) {
      const before = await this.#read(file.path);
      if (before && !expected.has(file.path)) {
        throw new ConflictError(
          `${file.path} exists already, and this change was not made on top of it`,
        );
      }
      if (file.content ? !before?.equals(file.content) : before) {
        differing.push(file);
      }
    }
    return differing;
  }
}
