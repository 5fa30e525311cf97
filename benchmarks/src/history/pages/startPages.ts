import { Entity } from '@backstage/catalog-model';
import knexFactory, { Knex } from 'knex';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../driver/freePort';
import { guestToken, root, spawnBackend } from '../../map/spawnBackend';
import { fillCatalog } from './fillCatalog';

const RECORDED_MS = 120_000;

/** A backend that serves the built app, over a filled catalog or a filled past. */
export interface RunningPages {
  url: string;
  /** The answer, and how long it took in milliseconds. */
  get(path: string): Promise<{ body: string; ms: number }>;
  /** From now on, the policy has conditions for whoever reads the catalog. */
  addConditions(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a backend twice: at first for the tables, and then over what they were
 * filled with.
 *
 * @param filling - `entities` of the catalog; `past` fills the database of the
 *   team-topology plugin
 */
export async function startPages(filling: {
  entities?: readonly Entity[];
  past?: (database: Knex) => Promise<unknown>;
}): Promise<RunningPages> {
  const local = join(root, '.local');
  await mkdir(local, { recursive: true });
  const directory = await mkdtemp(join(local, 'bench-pages-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const switchFile = join(directory, 'conditions');
  const start = () =>
    spawnBackend({
      program: 'src/history/pages/backend.ts',
      config: 'src/history/pages/app-config.pages.yaml',
      env: {
        KUMIKI_BENCH_URL: url,
        KUMIKI_BENCH_PORT: String(port),
        KUMIKI_BENCH_DATABASES: directory,
        KUMIKI_BENCH_CONDITIONS: switchFile,
      },
      logFile: join(local, 'bench-pages.log'),
    });
  const fileOf = (plugin: string) => join(directory, `${plugin}.sqlite`);

  const first = await start();
  try {
    await first.ready(url);
    // What is compared with an empty catalog is not compared again for an hour.
    await untilRecorded(fileOf('team-topology'), state => Boolean(state));
  } finally {
    await first.stop();
  }
  if (filling.entities) {
    await fillCatalog(fileOf('catalog'), filling.entities);
    await forgetTurns(fileOf('team-topology'));
  }
  if (filling.past) {
    await using(fileOf('team-topology'), filling.past);
  }
  const backend = await start();
  try {
    await backend.ready(url);
    if (filling.entities) {
      const since = new Date().toISOString();
      await untilRecorded(
        fileOf('team-topology'),
        state => Number(state?.revision) > 0,
      ).catch(error => {
        throw new Error(`${error.message} since ${since}`);
      });
    }
  } catch (error) {
    await backend.stop();
    throw error;
  }
  const token = await guestToken(url);
  return {
    url,
    async get(path) {
      const began = performance.now();
      const response = await fetch(`${url}/api/team-topology${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const body = await response.text();
      if (!response.ok) {
        throw new Error(`${path}: ${response.status} ${body.slice(0, 300)}`);
      }
      return { body, ms: performance.now() - began };
    },
    addConditions: () => writeFile(switchFile, ''),
    async stop() {
      await backend.stop();
      await rm(directory, { recursive: true });
    },
  };
}

interface State {
  revision: number | string;
}

/** Until the plugin has compared the catalog as far as is asked for. */
async function untilRecorded(
  file: string,
  isSo: (state: State | undefined) => boolean,
): Promise<void> {
  const deadline = Date.now() + RECORDED_MS;
  await using(file, async database => {
    while (
      !isSo(
        await database('chronicle_state')
          .whereNotNull('read_at')
          .first('revision'),
      )
    ) {
      if (Date.now() > deadline) {
        throw new Error('The catalog is not compared');
      }
      await setTimeout(250);
    }
  });
}

/** At the next start, every task has its turn. */
async function forgetTurns(file: string): Promise<void> {
  await using(file, async database => {
    await database('backstage_backend_tasks__tasks').delete();
  });
}

async function using<T>(
  filename: string,
  use: (database: Knex) => Promise<T>,
): Promise<T> {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  try {
    return await use(database);
  } finally {
    await database.destroy();
  }
}
