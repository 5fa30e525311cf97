import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { freePort } from '../driver/freePort';
import { GeneratedOrganisation } from './generateOrganisation';
import { INTERACTION_RELATIONS } from './views';

const here = resolvePackagePath('@kumiki/benchmarks');
const root = join(here, '..');
const directory = join(root, '.local/bench-map');
const organisationFile = join(directory, 'organisation.yaml');
const logFile = join(directory, 'backend.log');

const READY_MS = 120_000;
const ENDING_MS = 10_000;

/** The backend of the repository, which serves the built app, with the whole organisation in its catalog. */
export async function startMapInstance(organisation: GeneratedOrganisation) {
  await mkdir(directory, { recursive: true });
  await writeFile(
    organisationFile,
    organisation.entities
      .map(entity => `---\n${JSON.stringify(entity)}\n`)
      .join(''),
  );
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const stop = await startBackend({
    KUMIKI_BENCH_URL: url,
    KUMIKI_BENCH_PORT: String(port),
    KUMIKI_BENCH_ORGANISATION: organisationFile,
  });
  try {
    await waitForRelations(url, organisation);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** The answer ends it. */
async function startBackend(env: Record<string, string>) {
  const log = await open(logFile, 'w');
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      'src/index.ts',
      '--config',
      join(here, 'src/map/app-config.map.yaml'),
    ],
    {
      cwd: join(root, 'packages/backend'),
      stdio: ['ignore', log.fd, log.fd],
      env: {
        ...process.env,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'development',
        ...env,
      },
    },
  );
  const ended = once(child, 'exit').finally(() => log.close());
  return async () => {
    child.kill('SIGTERM');
    const isSlow = await Promise.race([
      ended.then(() => false),
      setTimeout(ENDING_MS, true, { ref: false }),
    ]);
    if (isSlow) {
      child.kill('SIGKILL');
      await ended;
    }
  };
}

/** Until each pair of teams is in the catalog, in both directions. */
async function waitForRelations(
  url: string,
  { edges }: GeneratedOrganisation,
): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while ((await countRelations(url)) < 2 * edges) {
    if (Date.now() > deadline) {
      throw new Error(`The organisation is not in the catalog; see ${logFile}`);
    }
    await setTimeout(1_000);
  }
}

async function countRelations(url: string): Promise<number> {
  const health = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
    () => undefined,
  );
  if (!health?.ok) {
    return 0;
  }
  const session = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  const response = await fetch(
    `${url}/api/catalog/entities?filter=kind=group&fields=relations`,
    { headers: { Authorization: `Bearer ${backstageIdentity?.token}` } },
  );
  const groups: { relations?: { type: string }[] }[] = response.ok
    ? await response.json()
    : [];
  return groups
    .flatMap(({ relations = [] }) => relations)
    .filter(({ type }) => INTERACTION_RELATIONS.includes(type)).length;
}
