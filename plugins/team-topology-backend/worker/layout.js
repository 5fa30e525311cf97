// Runs in a worker thread, so that laying out a large map blocks nobody. It is
// plain JavaScript and shipped as it is: a worker is not transpiled.
const { parentPort } = require('node:worker_threads');
const ELK = require('elkjs');

const elk = new ELK();

parentPort.on('message', async graph => {
  try {
    parentPort.postMessage({ graph: await elk.layout(graph) });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) });
  }
});
