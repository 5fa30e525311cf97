import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { DatabaseImportStore } from './DatabaseImportStore';
import { findResumption } from './findResumption';
import { ImportCounts, ImportLimits, ImportRun } from './ImportRun';
import { HistorySource } from './PastStates';

/** When states are stored that were read: what is not stored yet is read again after a crash. */
const LIMITS: ImportLimits = { changes: 1_000, states: 500 };

/** Imports the pasts that are configured, whole states at a time, and goes on where it was interrupted. */
export class HistoryImporter {
  readonly #basis: string;
  readonly #clock: () => Date;
  readonly #limits: ImportLimits;
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
    limits?: Partial<ImportLimits>;
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
      if (signal?.aborted) {
        return false;
      }
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
      const run = await ImportRun.begin(resumption, {
        ...{ id: source.id, recordedSince, past, digest, progress },
        clock: this.#clock,
        limits: this.#limits,
        logger: this.#logger,
        onImported: this.#onImported,
        store: this.#store,
      });
      if (!(await run.importAll(signal))) {
        return false;
      }
    }
    this.#finished.set(source.id, tip);
    return true;
  }
}
