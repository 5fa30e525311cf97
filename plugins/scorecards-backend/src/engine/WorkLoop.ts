import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';

/** What a loop does and how often it looks for work. */
interface WorkLoopOptions {
  /** Does a piece of work; false where there was none. */
  run: (signal: AbortSignal) => Promise<boolean>;
  /** How long to wait where there was nothing to do, or where it failed. */
  idleMs: number;
  logger: LoggerService;
}

/** Does one piece of work after another in this process until it is stopped. */
export class WorkLoop {
  readonly #options: WorkLoopOptions;
  readonly #stopped = new AbortController();
  #running?: Promise<void>;
  #isWoken = false;
  #endWait = () => {};

  static create(options: WorkLoopOptions) {
    return new WorkLoop(options);
  }

  private constructor(options: WorkLoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** Looks for work at once, or once more where it is just looking. */
  wake(): void {
    this.#isWoken = true;
    this.#endWait();
  }

  /** Aborts what is being done and waits for its end. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#endWait();
    await this.#running;
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#isWoken = false;
      const isMore = await this.#runOnce(signal);
      if (isMore || this.#isWoken) {
        // SQLite answers without waiting; others want the event loop, too.
        await setImmediate();
      } else if (!signal.aborted) {
        await this.#wait();
      }
    }
  }

  async #runOnce(signal: AbortSignal): Promise<boolean> {
    try {
      return await this.#options.run(signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#options.logger.error(
          'Work failed and will be tried again',
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      return false;
    }
  }

  async #wait(): Promise<void> {
    // Replicas that started together do not all look at the same moment.
    const ms = this.#options.idleMs * (0.5 + Math.random());
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, ms);
      this.#endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
