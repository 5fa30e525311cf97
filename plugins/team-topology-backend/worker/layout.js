// Runs in a worker thread, so that laying out a large map blocks nobody. It is
// plain JavaScript and shipped as it is: a worker is not transpiled.
const os = require('node:os');
const { parentPort } = require('node:worker_threads');
const ELK = require('elkjs');

// Requests come first where cores are few. On Linux this is the priority of this
// thread alone; elsewhere it would be that of the whole process.
if (process.platform === 'linux') {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it works as before.
  }
}

const elk = new ELK();

parentPort.on('message', async graph => {
  try {
    parentPort.postMessage({ graph: await elk.layout(graph) });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) });
  }
});
