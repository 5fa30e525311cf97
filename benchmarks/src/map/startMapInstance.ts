import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../driver/freePort';
import { GeneratedOrganisation } from './generateOrganisation';
import { guestToken, root, spawnBackend } from './spawnBackend';
import { INTERACTION_RELATIONS } from './views';

const directory = join(root, '.local/bench-map');
const organisationFile = join(directory, 'organisation.yaml');
const logFile = join(directory, 'backend.log');

const READY_MS = 120_000;

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
  const { stop } = await spawnBackend({
    program: '../packages/backend/src/index.ts',
    config: 'src/map/app-config.map.yaml',
    env: {
      KUMIKI_BENCH_URL: url,
      KUMIKI_BENCH_PORT: String(port),
      KUMIKI_BENCH_ORGANISATION: organisationFile,
    },
    logFile,
  });
  try {
    await waitForRelations(url, organisation);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
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
  const token = await guestToken(url);
  const response = await fetch(
    `${url}/api/catalog/entities?filter=kind=group&fields=relations`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  const groups: { relations?: { type: string }[] }[] = response.ok
    ? await response.json()
    : [];
  return groups
    .flatMap(({ relations = [] }) => relations)
    .filter(({ type }) => INTERACTION_RELATIONS.includes(type)).length;
}
