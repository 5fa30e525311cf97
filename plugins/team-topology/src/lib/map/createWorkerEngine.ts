import ELK from 'elkjs/lib/elk-api';
import { createElkWorker } from './createElkWorker';
import { LayoutEngine } from './LayoutEngine';
import { layoutWith } from './layoutWith';

/**
 * ELK in a Web Worker. A worker that fails to load says so only through its
 * `error` event, which ELK's client does not listen to: every layout races
 * against it.
 *
 * @throws where no worker can be created
 */
export function createWorkerEngine(
  createWorker = createElkWorker,
): LayoutEngine {
  const worker = createWorker();
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      reject(new Error(event.message || 'The layout worker did not start'));
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
