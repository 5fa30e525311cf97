import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { createPageEngine } from './createPageEngine';
import { createWorkerEngine } from './createWorkerEngine';
import { LayoutEngine } from './LayoutEngine';

/** Lays out graphs off the main thread where that is possible. */
export interface MapLayout {
  /**
   * Resolves with the graph with positions. An aborted layout rejects with the
   * signal's reason and stops the worker, so that it does not delay the next.
   */
  layout(graph: LayoutGraph, signal?: AbortSignal): Promise<LayoutGraph>;
  dispose(): void;
}

/** How the engines are made; replaced in tests. */
export interface CreateLayoutOptions {
  createInWorker?: () => LayoutEngine;
  createOnPage?: () => Promise<LayoutEngine>;
}

/** How many results are kept: a date or a filter is often switched back. */
const REMEMBERED = 20;

/** Creates a layout that remembers what it has laid out before. */
export function createLayout(options: CreateLayoutOptions = {}): MapLayout {
  const {
    createInWorker = createWorkerEngine,
    createOnPage = createPageEngine,
  } = options;
  const remembered = new Map<string, LayoutGraph>();
  let inWorker: LayoutEngine | undefined;
  let onPage: Promise<LayoutEngine> | undefined;

  const stopWorker = () => {
    inWorker?.dispose();
    inWorker = undefined;
  };

  const run = async (graph: LayoutGraph, signal?: AbortSignal) => {
    if (!onPage) {
      try {
        inWorker ??= createInWorker();
        return await inWorker.layout(structuredClone(graph));
      } catch (error) {
        signal?.throwIfAborted();
        stopWorker();
      }
      onPage = createOnPage();
    }
    return (await onPage).layout(structuredClone(graph));
  };

  const layout = async (graph: LayoutGraph, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const key = JSON.stringify(graph);
    const known = remembered.get(key);
    if (known) {
      return known;
    }
    const result = await untilAborted(run(graph, signal), stopWorker, signal);
    remembered.set(key, result);
    if (remembered.size > REMEMBERED) {
      remembered.delete([...remembered.keys()][0]);
    }
    return result;
  };

  return { layout, dispose: stopWorker };
}

async function untilAborted<T>(
  work: Promise<T>,
  stop: () => void,
  signal?: AbortSignal,
): Promise<T> {
  if (!signal) {
    return work;
  }
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      stop();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
