import {
  createPageEngine,
  GraphTooLargeError,
  LayoutEngine,
  LayoutGraph,
} from './layoutEngines';
import { takeEngine } from './spareEngine';

/** When work is given up. */
interface Bounds {
  /** In milliseconds. */
  timeLimit: number;
  signal?: AbortSignal;
  /** Stops the work that is given up. */
  stop(): void;
}

/**
 * Waits for a layout until it is aborted or takes too long.
 *
 * @throws the signal's reason, or GraphTooLargeError after the time limit
 */
async function withinBounds<T>(
  work: Promise<T>,
  { timeLimit, signal, stop }: Bounds,
): Promise<T> {
  let giveUp: (reason: unknown) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reason => {
      stop();
      reject(reason);
    };
  });
  const onAbort = () => giveUp(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(
    () => giveUp(new GraphTooLargeError(`Not ready after ${timeLimit} ms`)),
    timeLimit,
  );
  try {
    return await Promise.race([work, givenUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Lays out graphs off the main thread where that is possible. */
interface MapLayout {
  /**
   * Resolves with the graph with positions. An aborted layout rejects with the
   * signal's reason and stops the worker, so that it does not delay the next.
   *
   * @throws GraphTooLargeError where it would take too long
   */
  layout(graph: LayoutGraph, signal?: AbortSignal): Promise<LayoutGraph>;
  dispose(): void;
}

/** How the engines are made and how long they may take. */
interface CreateLayoutOptions {
  createInWorker?: () => LayoutEngine;
  createOnPage?: () => Promise<LayoutEngine>;
  /** In milliseconds. */
  timeLimit?: number;
}

/** How many results are kept: a date or a filter is often switched back. */
const REMEMBERED = 20;

/** Creates a layout that remembers what it has laid out before. */
export function createLayout(options: CreateLayoutOptions = {}): MapLayout {
  const {
    createInWorker = takeEngine,
    createOnPage = createPageEngine,
    timeLimit = 30_000,
  } = options;
  const remembered = new Map<string, LayoutGraph>();
  let inWorker: LayoutEngine | undefined;
  let onPage: Promise<LayoutEngine> | undefined;

  const stop = () => {
    inWorker?.dispose();
    inWorker = undefined;
  };

  const run = async (key: string): Promise<LayoutGraph> => {
    // Engines write into the graph that they are given: each gets its own.
    const copy = (): LayoutGraph => JSON.parse(key);
    if (!onPage) {
      try {
        inWorker ??= createInWorker();
        return await inWorker.layout(copy());
      } catch (error) {
        if (
          !(error instanceof Error && error.name === 'EngineUnavailableError')
        ) {
          throw error;
        }
      }
      stop();
      onPage ??= createOnPage();
    }
    return (await onPage).layout(copy());
  };

  const layout = async (graph: LayoutGraph, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const key = JSON.stringify(graph);
    const known = remembered.get(key);
    if (known) {
      return known;
    }
    const result = await withinBounds(run(key), { timeLimit, signal, stop });
    remembered.set(key, result);
    if (remembered.size > REMEMBERED) {
      remembered.delete([...remembered.keys()][0]);
    }
    return result;
  };

  return { layout, dispose: stop };
}
