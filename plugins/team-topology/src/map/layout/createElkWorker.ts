/**
 * Starts ELK in a Web Worker. The expression is spelled out because bundlers
 * recognise it only as it stands and then emit the worker as a file of its own.
 *
 * @throws where the browser has no workers or refuses this one
 */
export function createElkWorker(): Worker {
  return new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url));
}
