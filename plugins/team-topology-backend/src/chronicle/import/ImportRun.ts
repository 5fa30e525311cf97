import { LoggerService } from '@backstage/backend-plugin-api';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { setImmediate } from 'node:timers/promises';
import {
  DatabaseImportStore,
  ImportedStates,
  ImportProgress,
} from './DatabaseImportStore';
import { Resumption } from './findResumption';
import { PastPoint, PastStates, UnreadableState } from './PastStates';
import { SkippedList } from './SkippedList';
import { VersionSeries } from './VersionSeries';

/** How much is read before it is stored. */
export interface ImportLimits {
  /** Changes of versions; their bodies are in memory. */
  changes: number;
  /** States, most of which change nothing. */
  states: number;
}

/** What was imported, for the metrics. */
export interface ImportCounts {
  states: number;
  versions: number;
  skipped: number;
}

interface ImportRunOptions {
  /** Of the import. */
  id: string;
  clock: () => Date;
  digest: string;
  limits: ImportLimits;
  logger: LoggerService;
  onImported: (counts: ImportCounts) => void;
  past: PastStates;
  /** What is stored so far, also of another configuration. */
  progress: ImportProgress | undefined;
  recordedSince: string;
  store: DatabaseImportStore;
}

/** Imports one past once, as far as it is not imported yet. */
export class ImportRun {
  readonly #options: ImportRunOptions;
  readonly #resumption: Resumption;
  readonly #series: VersionSeries;
  readonly #skipped: SkippedList;
  #stored: Pick<ImportedStates, 'basis' | 'heldTo' | 'replaceFrom'>;
  #storedUpTo = 0;
  #states = 0;
  #versions = 0;

  /** @param resumption - where to go on */
  static async begin(
    resumption: Resumption,
    options: ImportRunOptions,
  ): Promise<ImportRun> {
    const { replaceFrom } = resumption;
    const held =
      replaceFrom === undefined
        ? []
        : await options.store.listHeld(`import:${options.id}`, replaceFrom);
    return new ImportRun(resumption, options, VersionSeries.create(held));
  }

  private constructor(
    resumption: Resumption,
    options: ImportRunOptions,
    series: VersionSeries,
  ) {
    this.#options = options;
    this.#resumption = resumption;
    this.#series = series;
    this.#skipped = SkippedList.create(resumption.skipped);
    const replaceFrom = resumption.replaceFrom ?? '';
    const heldTo = nextDay(replaceFrom);
    this.#stored = { basis: options.progress, heldTo, replaceFrom };
  }

  /**
   * Where it is interrupted, it stores the days that it has read before it ends,
   * and one at least: whoever interrupts it each time does not hold it up for good.
   *
   * @returns whether all is imported; otherwise it was interrupted
   * @throws ConflictError where another replica imports the same
   */
  async importAll(signal?: AbortSignal): Promise<boolean> {
    const { pending, late, tip, total } = this.#resumption;
    const { logger, recordedSince } = this.#options;
    logger.info(
      `Importing the history ${this.#name}: ${
        pending.length
      } of ${total} states`,
    );
    for (const [position, point] of pending.entries()) {
      const before = pending[position - 1];
      const isInterrupted = signal?.aborted ?? false;
      // Only between two days: of several states of a day, the last counts.
      if (
        before &&
        before.day < point.day &&
        (isInterrupted || this.#isEnough(position))
      ) {
        await this.#save(before.name, position);
        logger.info(
          `Imported ${this.#doneAt(
            position,
          )} of ${total} states of the history ${this.#name}`,
        );
        if (isInterrupted) {
          return false;
        }
      }
      await this.#read(point);
    }
    if (late !== undefined) {
      this.#skipped.addProblem(late, {
        reason: `the catalog is recorded since ${recordedSince}; states of that day and later are not imported`,
      });
    }
    await this.#save(tip, pending.length);
    const { count } = this.#skipped.states;
    logger.info(
      `Imported the history ${this.#name}: ${total} states, ${
        this.#versions
      } new versions, ${count} left out`,
    );
    return true;
  }

  get #name(): string {
    return JSON.stringify(this.#options.id);
  }

  #isEnough(position: number): boolean {
    const { changes, states } = this.#options.limits;
    return (
      this.#series.size >= changes || position - this.#storedUpTo >= states
    );
  }

  #doneAt(position: number): number {
    const { pending, total } = this.#resumption;
    return total - pending.length + position;
  }

  async #read({ name, day, index }: PastPoint & { index: number }) {
    // Requests have their turn between two states.
    await setImmediate();
    try {
      const state = await this.#options.past.read(index);
      if (state !== 'unchanged') {
        this.#series.add(day, state.files);
        state.problems.forEach(it => this.#skipped.addProblem(name, it));
      }
      this.#states += 1;
    } catch (error) {
      if (!(error instanceof UnreadableState)) {
        throw error;
      }
      this.#skipped.addState(name, error.problem);
    }
  }

  /** Stores the states before a position, of which the last is the cursor. */
  async #save(cursor: string | undefined, position: number): Promise<void> {
    const { clock, digest, id, recordedSince, store } = this.#options;
    const { pending, total } = this.#resumption;
    const isLast = position === pending.length;
    const until = isLast ? recordedSince : nextDay(pending[position - 1].day);
    const skipped = this.#skipped.states;
    const done = this.#doneAt(position);
    const progress = { digest, cursor, done, total, skipped };
    const changes = this.#series.take(until);
    await store.save({
      ...{ recordedSince, progress, until, changes, ...this.#stored },
      source: `import:${id}`,
      now: clock().toISOString(),
    });
    this.#stored = { basis: progress, heldTo: until };
    this.#storedUpTo = position;
    this.#report(changes.added.length);
  }

  #report(versions: number): void {
    const { logger, onImported } = this.#options;
    const { count: skipped, items } = this.#skipped.takeNew();
    onImported({ states: this.#states, versions, skipped });
    this.#states = 0;
    this.#versions += versions;
    for (const { state, file, reason } of items) {
      const where = file === undefined ? '' : `${file}: `;
      logger.warn(
        `Left out of the history ${this.#name}, at ${state}: ${where}${reason}`,
      );
    }
  }
}

/** The day after; the day itself where there is none, such as before all days. */
function nextDay(day: string): string {
  return addDays(day, 1) ?? day;
}
