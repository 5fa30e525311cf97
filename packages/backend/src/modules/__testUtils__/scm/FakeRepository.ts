import { createHash } from 'node:crypto';

interface Commit {
  files: ReadonlyMap<string, Buffer>;
  message: string;
}

/** A pull request or a merge request. */
export interface Proposal {
  title: string;
  body: string;
  branch: string;
  target: string;
  url: string;
  isOpen: boolean;
}

/** A repository in memory: branches, commits with all their files, and what is proposed. */
export class FakeRepository {
  readonly branches = new Map<string, string>();
  readonly proposals: Proposal[] = [];
  readonly #commits = new Map<string, Commit>();

  static create(files: Record<string, string> = {}): FakeRepository {
    const repository = new FakeRepository();
    const content = new Map(
      Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
    );
    repository.branches.set('main', repository.add(content, 'First'));
    return repository;
  }

  private constructor() {}

  /** Adds a commit that is on no branch yet. */
  add(files: ReadonlyMap<string, Buffer>, message: string): string {
    const sha = createHash('sha1')
      .update(`${this.#commits.size} ${message}`)
      .digest('hex');
    this.#commits.set(sha, { files, message });
    return sha;
  }

  /** Somebody else changes a file. */
  push(path: string, text: string, branch = 'main'): void {
    const files = new Map(this.commit(branch)?.files);
    files.set(path, Buffer.from(text));
    this.branches.set(branch, this.add(files, `Change ${path}`));
  }

  /** By its sha or its branch. */
  commit(ref: string): Commit | undefined {
    return this.#commits.get(this.branches.get(ref) ?? ref);
  }

  read(ref: string, path: string): Buffer | undefined {
    return this.commit(ref)?.files.get(path);
  }

  /** What differs between the first branch and another one; null where a file is gone. */
  changes(branch: string): Record<string, string | null> {
    const before = this.commit('main')?.files ?? new Map<string, Buffer>();
    const after = this.commit(branch)?.files ?? new Map<string, Buffer>();
    const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
    return Object.fromEntries(
      paths
        .filter(path => !same(before.get(path), after.get(path)))
        .map(path => [path, after.get(path)?.toString('utf8') ?? null]),
    );
  }
}

function same(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one && other ? one.equals(other) : one === other;
}
