import { performance as threadPerformance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';

// One step that takes this long cannot be interrupted. A request needs many
// turns of the event loop; with one turn between such steps it would wait for
// as many of them, so they leave half of the time to others.
const LONG_STEP_MS = 40;
const LONGEST_REST_MS = 250;

/**
 * Lets others have the event loop in the middle of long computations. Reading
 * from SQLite is one as well: its driver answers without ever waiting.
 */
export class EventLoopBreaks {
  readonly #budgetMs: number;
  #since = performance.now();
  #idle = idleMs();

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

  /**
   * Takes a break where it is time for one.
   * @param signal - ends a break early
   * @throws the reason of the signal, where it ended the break
   */
  async take(signal?: AbortSignal): Promise<void> {
    if (!this.isDue) {
      return;
    }
    // Waiting for a database is not work.
    const worked = performance.now() - this.#since - (idleMs() - this.#idle);
    if (worked < LONG_STEP_MS) {
      await setImmediate();
    } else {
      const rest = Math.min(worked, LONGEST_REST_MS);
      await setTimeout(rest, undefined, { signal }).catch(error => {
        signal?.throwIfAborted();
        throw error;
      });
    }
    this.#since = performance.now();
    this.#idle = idleMs();
  }
}

/** For how long the event loop of this thread had nothing to do. */
function idleMs(): number {
  return threadPerformance.eventLoopUtilization().idle;
}
