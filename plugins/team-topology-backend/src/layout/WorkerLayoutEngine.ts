import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { LayoutEngine } from './LayoutEngine';

const WORKER_PATH = resolvePackagePath(
  '@kumiki/backstage-plugin-team-topology-backend',
  'worker/layout.js',
);

/**
 * Lays out one graph at a time in a worker thread, so that other requests are
 * answered meanwhile. The thread starts with the first graph, is kept, and is
 * thrown away together with a layout that takes too long.
 */
export class WorkerLayoutEngine implements LayoutEngine {
  readonly #timeoutMs: number;
  readonly #maxWaiting: number;
  readonly #disposed = new AbortController();
  #worker: Worker | undefined;
  #waiting = 0;
  #previous: Promise<unknown> = Promise.resolve();

  static create(options: { timeoutMs: number; maxWaiting: number }) {
    return new WorkerLayoutEngine(options.timeoutMs, options.maxWaiting);
  }

  private constructor(timeoutMs: number, maxWaiting: number) {
    this.#timeoutMs = timeoutMs;
    this.#maxWaiting = maxWaiting;
  }

  async layout(graph: LayoutGraph): Promise<LayoutGraph> {
    if (this.#waiting >= this.#maxWaiting) {
      throw new ServiceUnavailableError(
        'Too many maps are being drawn; try again in a moment',
      );
    }
    this.#waiting += 1;
    const turn = this.#previous
      .then(() => this.#run(graph))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#previous = turn.catch(() => undefined);
    return turn;
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    await this.#stop();
  }

  async #run(graph: LayoutGraph): Promise<LayoutGraph> {
    this.#disposed.signal.throwIfAborted();
    this.#worker ??= this.#start();
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const signal = AbortSignal.any([timeout, this.#disposed.signal]);
    let reply: { graph?: LayoutGraph; error?: string };
    try {
      const message = once(this.#worker, 'message', { signal });
      this.#worker.postMessage(graph);
      [reply] = await message;
    } catch (error) {
      // The thread has died or is still busy with this graph.
      await this.#stop();
      throw new ServiceUnavailableError(
        timeout.aborted
          ? `The map was not drawn within ${
              this.#timeoutMs
            } ms; filter it or lower its budget`
          : 'The layout of the map was stopped',
        error,
      );
    }
    if (!reply.graph) {
      throw new Error(`The layout of the map failed: ${reply.error}`);
    }
    return reply.graph;
  }

  #start(): Worker {
    const worker = new Worker(WORKER_PATH, {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // An idle thread must not keep a backend alive that wants to stop.
    worker.unref();
    worker.once('exit', () => {
      if (this.#worker === worker) {
        this.#worker = undefined;
      }
    });
    return worker;
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
