import { setTimeout } from 'node:timers/promises';
import { CDPSession } from '@playwright/test';

const SAMPLE_MS = 100;

/** Follows the heap of a page; workers have heaps of their own, which are not in it. */
export class HeapWatch {
  readonly #session: CDPSession;
  #peak = 0;
  #isOver = false;
  readonly #sampling: Promise<void>;

  static async create(session: CDPSession) {
    await session.send('Performance.enable');
    return new HeapWatch(session);
  }

  private constructor(session: CDPSession) {
    this.#session = session;
    // A page that is closed meanwhile has no heap any more.
    this.#sampling = this.#sample().catch(() => {});
  }

  /** Asks no more. */
  stop(): void {
    this.#isOver = true;
  }

  /** The highest sample, and what is left when the garbage is gone; MB. */
  async end(): Promise<{ peakMb: number; keptMb: number }> {
    this.stop();
    await this.#sampling;
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    return { peakMb: this.#peak, keptMb: await this.#read() };
  }

  async #sample(): Promise<void> {
    while (!this.#isOver) {
      // A blocked page answers when it is free again.
      this.#peak = Math.max(this.#peak, await this.#read());
      await setTimeout(SAMPLE_MS);
    }
  }

  async #read(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
    return (used?.value ?? 0) / (1024 * 1024);
  }
}
