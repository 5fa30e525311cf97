import { Entity } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';
import { posix, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  Calendar,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { GitFiles } from './GitFiles';
import { GitCommit, GitObjects } from './GitObjects';
import { parseCatalogFile } from './parseCatalogFile';
import { ParsedFiles } from './ParsedFiles';
import { HistorySource, PastState, PastStates } from './PastStates';
import { readCatalogTree } from './readCatalogTree';

/** A branch of a repository on this machine, in which a catalog is kept. */
export interface GitCatalog {
  /** The repository; relative to the process. */
  directory: string;
  /** The catalog file that leads to all others; relative to the repository. */
  target: string;
  /** A branch, a tag or another ref. */
  ref: string;
}

/** How many commits of a history that was rewritten are searched for one that is still there. */
const MAX_REWRITTEN = 20_000;

/** A day before all commits. */
const FIRST_DAY = '1970-01-01';

/** A past that is in the commits of a repository. */
export class GitHistory implements HistorySource {
  readonly id: string;
  readonly #calendar: Calendar;
  readonly #git: GitCatalog;
  readonly #parse?: typeof parseCatalogFile;
  readonly #project: (entity: Entity) => Entity;

  /**
   * @param options - `calendar` says on which day a commit was made; `project`
   *   leaves of an entity what the model reads
   */
  static create(options: {
    id: string;
    calendar: Calendar;
    git: GitCatalog;
    project: (entity: Entity) => Entity;
    parse?: typeof parseCatalogFile;
  }): GitHistory {
    return new GitHistory(options);
  }

  private constructor(options: Parameters<typeof GitHistory.create>[0]) {
    this.id = options.id;
    this.#calendar = options.calendar;
    this.#git = options.git;
    this.#parse = options.parse;
    this.#project = options.project;
  }

  async readTip(): Promise<string> {
    const objects = await GitObjects.open(resolve(this.#git.directory));
    return objects.resolve(this.#git.ref);
  }

  async open(options: { recordedSince: string }): Promise<PastStates> {
    const { directory, target, ref } = this.#git;
    const objects = await GitObjects.open(resolve(directory));
    const commits = await readFirstParents(objects, await objects.resolve(ref));
    const points = this.#toPoints(commits, options.recordedSince);
    const names = new Set(points.map(({ name }) => name));
    const parsed = ParsedFiles.create({
      origin: `import:${this.id}`,
      project: this.#project,
      parse: this.#parse,
    });
    let last: GitFiles | undefined;
    return {
      digest: createHash('sha256')
        .update(JSON.stringify([target, this.#calendar.timeZone]))
        .digest('hex'),
      points,
      async read(index): Promise<PastState | 'unchanged'> {
        const { tree } = commits[index];
        // Other people's commits follow each other without a pause, too.
        await setImmediate();
        if (await last?.areSameIn(tree)) {
          return 'unchanged';
        }
        last = new GitFiles({ objects, parsed, tree });
        return readCatalogTree(last, posix.normalize(target));
      },
      commonWith: name => findCommon(objects, name, names),
    };
  }

  #toPoints(commits: readonly GitCommit[], recordedSince: string) {
    let last = FIRST_DAY;
    return commits.map(({ oid, time }) => {
      const written = this.#dayOf(time) ?? last;
      if (written >= recordedSince) {
        // Its clock may have been wrong; those after it keep their own day.
        return { name: oid, day: written };
      }
      // A commit is never before its parent, whatever the clock said.
      last = written > last ? written : last;
      return { name: oid, day: last };
    });
  }

  #dayOf(time: number): string | undefined {
    const date = new Date(time * 1000);
    const day = Number.isNaN(date.getTime())
      ? undefined
      : this.#calendar.dayAt(date);
    return isExistingDate(day) ? day : undefined;
  }
}

/** The commits from the first to the last, without those that were merged. */
async function readFirstParents(
  objects: GitObjects,
  tip: string,
): Promise<GitCommit[]> {
  const commits: GitCommit[] = [];
  let next: string | undefined = tip;
  while (next !== undefined) {
    const commit: GitCommit = await objects.readCommit(next);
    commits.push(commit);
    next = commit.parent;
    if (commits.length % 100 === 0) {
      await setImmediate();
    }
  }
  return commits.reverse();
}

async function findCommon(
  objects: GitObjects,
  name: string,
  names: ReadonlySet<string>,
): Promise<string | undefined> {
  let next: string | undefined = name;
  for (let i = 0; next !== undefined && i < MAX_REWRITTEN; i++) {
    if (names.has(next)) {
      return next;
    }
    // What was rewritten is cleaned away after some weeks.
    const commit: GitCommit | undefined = await objects
      .readCommit(next)
      .catch(() => undefined);
    next = commit?.parent;
  }
  return undefined;
}
