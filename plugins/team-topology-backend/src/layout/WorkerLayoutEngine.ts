import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { ServiceUnavailableError, isError } from '@backstage/errors';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Gives every node and edge of a graph its place.
 */
export interface LayoutEngine {
  /** Returns a copy of the graph with positions; the graph itself stays as it is. */
  layout(graph: LayoutGraph): Promise<LayoutGraph>;
}

/**
 * A graph takes longer or needs more memory to lay out than there is: the next
 * attempt would end in the same way.
 */
export class TooLargeError extends ServiceUnavailableError {}

const WORKER_PATH = resolvePackagePath(
  '@kumiki/backstage-plugin-team-topology-backend',
  'worker/layout.js',
);

/** Enough for as many lines as a map draws; see `DEFAULT_LINE_BUDGET`. */
const MEMORY_MB = 512;

/** A thread keeps the memory that its largest graph took; it is soon started again. */
const IDLE_MS = 30_000;

/**
 * Lays out one graph at a time in a worker thread, so that other requests are
 * answered meanwhile. The thread starts with the first graph, is kept while
 * maps are drawn, and is thrown away together with a layout that takes too long.
 */
export class WorkerLayoutEngine implements LayoutEngine {
  readonly #timeoutMs: number;
  readonly #maxWaiting: number;
  readonly #idleMs: number;
  readonly #maxMemoryMb: number;
  readonly #disposed = new AbortController();
  #worker: Worker | undefined;
  #waiting = 0;
  #previous: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  static create(options: {
    timeoutMs: number;
    maxWaiting: number;
    idleMs?: number;
    maxMemoryMb?: number;
  }) {
    return new WorkerLayoutEngine(options);
  }

  private constructor(
    options: Parameters<typeof WorkerLayoutEngine.create>[0],
  ) {
    this.#timeoutMs = options.timeoutMs;
    this.#maxWaiting = options.maxWaiting;
    this.#idleMs = options.idleMs ?? IDLE_MS;
    this.#maxMemoryMb = options.maxMemoryMb ?? MEMORY_MB;
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
        this.#rest();
      });
    this.#previous = turn.catch(() => undefined);
    return turn;
  }

  /** Lets go of the thread, unless it is needed again soon. */
  #rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#waiting === 0) {
        this.#stop();
      }
    }, this.#idleMs);
    this.#idle.unref();
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    clearTimeout(this.#idle);
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
      if (timeout.aborted) {
        throw new TooLargeError(
          `The map was not drawn within ${
            this.#timeoutMs
          } ms; filter it or lower its budget`,
          error,
        );
      }
      if (isOutOfMemory(error)) {
        throw new TooLargeError(
          'The map needs more memory than it may use; filter it or lower its budget',
          error,
        );
      }
      throw new ServiceUnavailableError(
        'The layout of the map was stopped',
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
      resourceLimits: { maxOldGenerationSizeMb: this.#maxMemoryMb },
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

function isOutOfMemory(error: unknown): boolean {
  return isError(error) && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
