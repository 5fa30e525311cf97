import { LayoutFunction } from '@kumiki/backstage-plugin-team-topology-common';
import ElkClient from 'elkjs/lib/elk-api';

/** Nodes and edges, as ELK reads and writes them. */
export type LayoutGraph = Parameters<LayoutFunction>[0];

/** Something that gives the nodes and edges of a graph their places. */
export interface LayoutEngine {
  /**
   * Resolves with the same graph, with positions.
   * @throws EngineUnavailableError where the engine itself does not work
   */
  layout(graph: LayoutGraph): Promise<LayoutGraph>;
  /** Stops whatever is running; the engine is not used again. */
  dispose(): void;
}

/** The engine could not be started, whatever the graph is. */
export class EngineUnavailableError extends Error {
  name = 'EngineUnavailableError';
}

/** The graph is more than the engine can lay out in the time that it has. */
export class GraphTooLargeError extends Error {
  name = 'GraphTooLargeError';
}

/**
 * ELK on the page's own thread, for browsers and content security policies
 * that allow no worker. It is loaded only when it is needed. The largest map
 * holds the page up for a second or two.
 */
export async function createPageEngine(): Promise<LayoutEngine> {
  const { default: BundledElk } = await import('elkjs/lib/elk.bundled.js');
  const elk = new BundledElk();
  return {
    layout: graph => elk.layout(graph),
    dispose: () => {},
  };
}

/**
 * Starts ELK in a Web Worker. The expression is spelled out because bundlers
 * recognise it only as it stands and then emit the worker as a file of its own.
 *
 * @throws where the browser has no workers or refuses this one
 */
function createElkWorker(): Worker {
  return new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url));
}

/**
 * ELK in a Web Worker. A worker that fails to load says so only through its
 * `error` event, which ELK's client does not listen to: every layout races
 * against it.
 *
 * @throws EngineUnavailableError where no worker can be created
 */
export function createWorkerEngine(
  createWorker = createElkWorker,
): LayoutEngine {
  const worker = startOrThrow(createWorker);
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      reject(new EngineUnavailableError(event.message));
    });
  });
  // The race below hears of it; without a layout there is nobody to tell.
  broken.catch(() => {});
  const elk = new ElkClient({ workerFactory: () => worker });

  return {
    layout: graph => Promise.race([elk.layout(graph), broken]),
    dispose: () => elk.terminateWorker(),
  };
}

function startOrThrow(createWorker: () => Worker): Worker {
  try {
    return createWorker();
  } catch (error) {
    throw new EngineUnavailableError(String(error));
  }
}
