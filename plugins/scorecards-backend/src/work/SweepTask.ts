import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogSweep } from '../catalog/CatalogSweep';

/** The name of the task. */
export const SWEEP_TASK = 'sweep-catalog';

/** How soon the catalog is read again while it grows. */
const SOON_MS = 10_000;
/** How much longer than the last sweep the pause is, so that a large catalog is not read all the time. */
const PAUSE_RATIO = 4;

/** What the task needs. */
export interface SweepTaskOptions {
  /** How often it is run anyway, in milliseconds. */
  frequencyMs: number;
  logger: LoggerService;
  scheduler: SchedulerService;
  sweep: Pick<CatalogSweep, 'run'>;
}

/**
 * Sweeps over the catalog. After a sweep that found new entities, or no catalog
 * yet, the next one follows soon: a catalog that fills is judged while it does.
 */
export class SweepTask {
  readonly #options: SweepTaskOptions;
  #timer?: NodeJS.Timeout;
  #isStopped = false;

  static create(options: SweepTaskOptions) {
    return new SweepTask(options);
  }

  private constructor(options: SweepTaskOptions) {
    this.#options = options;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { frequencyMs, sweep } = this.#options;
    const startedAt = performance.now();
    const { added, entities } = await sweep.run(signal);
    const tookMs = performance.now() - startedAt;
    const pauseMs = Math.max(SOON_MS, PAUSE_RATIO * tookMs);
    if ((added > 0 || entities === 0) && pauseMs < frequencyMs) {
      this.#runAgain(pauseMs);
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** By the scheduler, which has one replica do it. */
  #runAgain(pauseMs: number): void {
    const { logger, scheduler } = this.#options;
    clearTimeout(this.#timer);
    if (!this.#isStopped) {
      this.#timer = setTimeout(() => {
        scheduler
          .triggerTask(SWEEP_TASK)
          .catch(error =>
            logger.debug(`The catalog is not read again early: ${error}`),
          );
      }, pauseMs).unref();
    }
  }
}
