import ELK from 'elkjs/lib/elk-api';
import { createElkWorker } from './createElkWorker';
import { EngineUnavailableError, LayoutEngine } from './LayoutEngine';
import { layoutWith } from './layoutWith';

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
  const elk = new ELK({ workerFactory: () => worker });

  return {
    layout: graph => Promise.race([layoutWith(elk, graph), broken]),
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
