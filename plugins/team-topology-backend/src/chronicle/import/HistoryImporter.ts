import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  DatabaseImportStore,
  ImportedStates,
  ImportProgress,
} from './DatabaseImportStore';
import { findResumption, Resumption } from './findResumption';
import { HistorySource, PastStates, UnreadableState } from './PastStates';
import { SkippedList } from './SkippedList';
import { VersionSeries } from './VersionSeries';

/** When states are stored that were read: what is not stored yet is read again after a crash. */
const LIMITS = {
  /** Changes of versions; their bodies are in memory. */
  changes: 1_000,
  /** States, most of which change nothing. */
  states: 500,
};

/** What was imported, for the metrics. */
export interface ImportCounts {
  states: number;
  versions: number;
  skipped: number;
}

/** Imports the pasts that are configured, whole states at a time, and goes on where it was interrupted. */
export class HistoryImporter {
  readonly #basis: string;
  readonly #clock: () => Date;
  readonly #limits: typeof LIMITS;
  readonly #logger: LoggerService;
  readonly #onImported: (counts: ImportCounts) => void;
  readonly #sources: readonly HistorySource[];
  readonly #store: DatabaseImportStore;
  /** Up to where all is imported, by the id of the source. */
  readonly #finished = new Map<string, string>();
  /** What was wrong the last time, by the id of the source. */
  readonly #problems = new Map<string, string>();
  #isWaiting = false;

  /**
   * @param options - all is imported again where `basis` is another text than
   *   before, such as another configuration of what is read
   */
  static create(options: {
    basis?: string;
    clock?: () => Date;
    limits?: Partial<typeof LIMITS>;
    logger: LoggerService;
    onImported?: (counts: ImportCounts) => void;
    sources: readonly HistorySource[];
    store: DatabaseImportStore;
  }): HistoryImporter {
    return new HistoryImporter(options);
  }

  private constructor(options: Parameters<typeof HistoryImporter.create>[0]) {
    this.#basis = options.basis ?? '';
    this.#clock = options.clock ?? (() => new Date());
    this.#limits = { ...LIMITS, ...options.limits };
    this.#logger = options.logger;
    this.#onImported = options.onImported ?? (() => {});
    this.#sources = options.sources;
    this.#store = options.store;
  }

  /**
   * Imports what is not imported yet. Nothing is done until the catalog has been
   * recorded for the first time, since that is where imported pasts end. A source
   * that cannot be read does not stop another.
   *
   * @returns whether all is imported
   */
  async run(signal?: AbortSignal): Promise<boolean> {
    const recordedSince = await this.#store.readRecordedSince();
    if (recordedSince === undefined) {
      if (!this.#isWaiting) {
        this.#logger.info(
          'Histories are imported once the catalog has been recorded for the first time',
        );
      }
      this.#isWaiting = true;
      return false;
    }
    let isComplete = true;
    for (const source of this.#sources) {
      try {
        isComplete =
          (await this.#import(source, recordedSince, signal)) && isComplete;
        this.#problems.delete(source.id);
      } catch (error) {
        isComplete = false;
        this.#report(source, error);
      }
    }
    return isComplete;
  }

  #report({ id }: HistorySource, error: unknown): void {
    if (isError(error) && error.name === 'ConflictError') {
      this.#logger.info(
        `Another replica is importing the history ${JSON.stringify(id)}`,
      );
      return;
    }
    const problem = isError(error) ? error.message : String(error);
    if (problem !== this.#problems.get(id)) {
      this.#logger.warn(
        `Failed to import the history ${JSON.stringify(
          id,
        )}; it will be tried again: ${problem}`,
      );
    }
    this.#problems.set(id, problem);
  }

  async #import(
    source: HistorySource,
    recordedSince: string,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const tip = `${recordedSince} ${await source.readTip()}`;
    if (this.#finished.get(source.id) === tip) {
      return true;
    }
    const progress = await this.#store.readProgress(`import:${source.id}`);
    const past = await source.open({ recordedSince });
    const digest = createHash('sha256')
      .update(JSON.stringify([recordedSince, this.#basis, past.digest]))
      .digest('hex');
    const resumption = await findResumption(past, {
      recordedSince,
      progress: progress?.digest === digest ? progress : undefined,
    });
    if (resumption !== 'finished') {
      const isFinished = await this.#importFrom(resumption, {
        ...{ source, recordedSince, past, digest, progress, signal },
      });
      if (!isFinished) {
        return false;
      }
    }
    this.#finished.set(source.id, tip);
    return true;
  }

  async #importFrom(
    resumption: Resumption,
    options: {
      source: HistorySource;
      recordedSince: string;
      past: PastStates;
      digest: string;
      progress: ImportProgress | undefined;
      signal?: AbortSignal;
    },
  ): Promise<boolean> {
    const { recordedSince, past, digest, signal } = options;
    const { pending, replaceFrom, total } = resumption;
    const source = `import:${options.source.id}`;
    const name = JSON.stringify(options.source.id);
    const series = VersionSeries.create(
      replaceFrom === undefined
        ? []
        : await this.#store.listHeld(source, replaceFrom),
    );
    const skipped = SkippedList.create(resumption.skipped);
    const first = total - pending.length;
    let basis = options.progress;
    let counts: ImportCounts = { states: 0, versions: 0, skipped: 0 };
    let versions = 0;
    let heldTo = nextDay(replaceFrom ?? '');
    let replaced: Partial<ImportedStates> = { replaceFrom: replaceFrom ?? '' };

    const save = async (cursor: string | undefined, next: number) => {
      const isLast = next === pending.length;
      const until = isLast ? recordedSince : nextDay(pending[next - 1].day);
      const progress: ImportProgress = {
        ...{ digest, cursor, total, skipped: skipped.states },
        done: first + next,
      };
      const changes = series.take(until);
      const now = this.#clock().toISOString();
      await this.#store.save({
        ...{ source, recordedSince, basis, progress, heldTo, until },
        ...{ changes, now, ...replaced },
      });
      [basis, heldTo, replaced] = [progress, until, {}];
      versions += changes.added.length;
      this.#onImported({ ...counts, versions: changes.added.length });
      counts = { states: 0, versions: 0, skipped: 0 };
    };

    this.#logger.info(
      `Importing the history ${name}: ${pending.length} of ${total} states`,
    );
    let savedAt = 0;
    for (const [position, point] of pending.entries()) {
      if (signal?.aborted) {
        return false;
      }
      const before = pending[position - 1];
      // Only between two days: of several states of a day, the last counts.
      if (
        before &&
        before.day < point.day &&
        (series.size >= this.#limits.changes ||
          position - savedAt >= this.#limits.states)
      ) {
        await save(before.name, position);
        savedAt = position;
        this.#logger.info(
          `Imported ${
            first + position
          } of ${total} states of the history ${name}`,
        );
      }
      await setImmediate();
      try {
        const state = await past.read(point.index);
        if (state !== 'unchanged') {
          series.add(point.day, state.files);
          for (const problem of state.problems) {
            counts.skipped += skipped.addProblem(point.name, problem) ? 1 : 0;
          }
        }
        counts.states += 1;
      } catch (error) {
        if (!(error instanceof UnreadableState)) {
          throw error;
        }
        skipped.addState(point.name, error.problem);
        counts.skipped += 1;
      }
    }
    if (resumption.late) {
      skipped.addProblem(resumption.late, {
        reason: `the catalog is recorded since ${recordedSince}; states of that day and later are not imported`,
      });
    }
    await save(resumption.tip, pending.length);
    this.#logger.info(
      `Imported the history ${name}: ${total} states, ${versions} new versions, ${skipped.states.count} skipped`,
    );
    return true;
  }
}

/** The day after; before all days where there is none. */
function nextDay(day: string): string {
  return addDays(day, 1) ?? day;
}
