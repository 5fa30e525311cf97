import { setImmediate } from 'node:timers/promises';

/**
 * Lets others have the event loop in the middle of long computations. Reading
 * from SQLite is one as well: its driver answers without ever waiting.
 */
export class EventLoopBreaks {
  readonly #budgetMs: number;
  #since = performance.now();

  /**
   * @param budgetMs - how long to go on without a break; what is done side by
   *   side takes its turns one after the other, so it is short
   */
  static create(budgetMs: number = 8) {
    return new EventLoopBreaks(budgetMs);
  }

  private constructor(budgetMs: number) {
    this.#budgetMs = budgetMs;
  }

  /** Whether it is time for a break; asked where waiting for none would cost more than what is done. */
  get isDue(): boolean {
    return performance.now() - this.#since >= this.#budgetMs;
  }

  /** Takes a break where it is time for one. */
  async take(): Promise<void> {
    if (this.isDue) {
      await setImmediate();
      this.#since = performance.now();
    }
  }
}
