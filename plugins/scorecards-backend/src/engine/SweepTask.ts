import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogSweep } from '../catalog/CatalogSweep';

/** The name of the task. */
export const SWEEP_TASK = 'sweep-catalog';

/** Asks for a sweep; where one runs already, here or in another replica, that one has to do. */
export async function requestSweep(
  scheduler: SchedulerService,
  logger: LoggerService,
): Promise<void> {
  try {
    await scheduler.triggerTask(SWEEP_TASK);
  } catch (error) {
    logger.debug(`Did not ask for a sweep: ${error}`);
  }
}

/** How soon the catalog is read again after it grew. */
const SOON_MS = 10_000;
/** The longest pause while it may go on growing. */
const LONGEST_MS = 20_000;
/** How much longer than the last sweep the pause is, so that a large catalog is not read all the time. */
const PAUSE_RATIO = 4;

interface SweepTaskOptions {
  /** How often it is run anyway, in milliseconds. */
  frequencyMs: number;
  logger: LoggerService;
  scheduler: SchedulerService;
  sweep: Pick<CatalogSweep, 'run'>;
}

/**
 * Sweeps over the catalog. After a sweep that found new entities, or no catalog
 * yet, more may follow, at once or when the next source of the catalog has been
 * read: it is read again soon, then less often, until nothing has come for as
 * long as the schedule takes. So new entities are evaluated within a minute.
 */
export class SweepTask {
  readonly #options: SweepTaskOptions;
  #timer?: NodeJS.Timeout;
  #isStopped = false;
  #tookMs = 0;
  /** The pause that is running, if any. */
  #pauseMs?: number;
  /** Until when more is expected. */
  #expectUntil = 0;

  static create(options: SweepTaskOptions) {
    return new SweepTask(options);
  }

  private constructor(options: SweepTaskOptions) {
    this.#options = options;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    try {
      const { added, entities } = await this.#options.sweep.run(signal);
      this.#tookMs = performance.now() - startedAt;
      if (added > 0 || entities === 0) {
        this.#expectMore();
        this.#runAgain(SOON_MS);
      }
    } catch (error) {
      if (!signal?.aborted) {
        this.#expectMore();
        // Not every ten seconds while the catalog is away.
        this.#runAgain(this.#pauseMs ?? SOON_MS);
      }
      throw error;
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #expectMore(): void {
    this.#expectUntil = performance.now() + this.#options.frequencyMs;
  }

  /**
   * By the scheduler, which has one replica do it. Whichever that is, this one
   * goes on until nothing more is expected here.
   */
  #runAgain(pauseMs: number, runsMs = 0): void {
    const { frequencyMs, logger, scheduler } = this.#options;
    clearTimeout(this.#timer);
    const waitMs = runsMs + Math.max(pauseMs, PAUSE_RATIO * this.#tookMs);
    const isOver = performance.now() > this.#expectUntil;
    if (this.#isStopped || isOver || waitMs >= frequencyMs) {
      this.#pauseMs = undefined;
      return;
    }
    this.#pauseMs = pauseMs;
    this.#timer = setTimeout(() => {
      this.#runAgain(Math.min(2 * pauseMs, LONGEST_MS), this.#tookMs);
      scheduler
        .triggerTask(SWEEP_TASK)
        .catch(error =>
          logger.debug(`The catalog is not read again early: ${error}`),
        );
    }, waitMs).unref();
  }
}
