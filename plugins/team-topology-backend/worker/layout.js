// Runs in a worker thread, so that laying out a large map blocks nobody. It is
// plain JavaScript and shipped as it is: a worker is not transpiled.
const { setPriority, constants } = require('node:os');
const { parentPort, workerData } = require('node:worker_threads');
const ELK = require('elkjs');

// Requests come first where cores are few. On Linux this is the priority of this
// thread alone; elsewhere it would be that of the whole process.
if (process.platform === 'linux') {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: it works as before.
  }
}

// A failure ends the thread with an error, which whoever started it hears of.
new ELK().layout(workerData).then(layout => parentPort.postMessage(layout));
