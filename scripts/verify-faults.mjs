// npm run verify:faults: real backends under faults; what is promised, and what was seen.
// Ends with 1 where a promise is broken. The last line is the total. See docs/reliability.md.
import { spawn } from 'node:child_process';
import { prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);
const { startPostgres } = await import('./lib/postgres.mjs');

const postgres = await startPostgres({ isDurable: true });
const child = spawn(
  process.execPath,
  [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    'tools/faults/src/main.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      KUMIKI_FAULTS_DATABASE: postgres.connectionString,
    },
  },
);
let isAway = false;
const commands = {
  'stop database': async ({ mode }) => {
    isAway = true;
    await postgres.pause(mode);
  },
  'start database': async () => {
    await postgres.resume();
    isAway = false;
  },
};
// What runs the faults stops and starts the database through us: we are its parent.
child.on('message', async message => {
  const { id, command } = message;
  // Others talk as well: the compiler says what it has read.
  if (!commands[command]) {
    return;
  }
  try {
    await commands[command](message);
    child.send({ id });
  } catch (error) {
    child.send({ id, error: String(error) });
  }
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill('SIGTERM'));
}
const code = await new Promise(resolve => {
  child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal ? 1 : 0)));
});
if (isAway) {
  // Somebody ended it in the middle; only what runs can be stopped.
  await postgres.resume();
}
await postgres.stop();
process.exit(code);
