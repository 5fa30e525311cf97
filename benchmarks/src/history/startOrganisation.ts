import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import teamTopologyPlugin from '@kumiki/backstage-plugin-team-topology-backend';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../driver/freePort';
import { startBackend } from '../systems/startBackend';

const TOKEN = 'benchmark-0123456789';
const PLUGIN = 'team-topology';

/** The team-topology backend on SQLite, over a catalog in memory that counts its requests. */
export async function startOrganisation(entities: readonly Entity[]) {
  const directory = await mkdtemp(join(process.cwd(), '.local', 'bench-'));
  const calls = { count: 0 };
  const port = await freePort();
  const { backend, databases, scheduler, url } = await startBackend(
    {
      ...{ system: 'kumiki', entities: entities.length, checks: 0 },
      ...{ port, token: TOKEN },
      database: { client: 'better-sqlite3', connection: { directory } },
    },
    [teamTopologyPlugin, catalogOf(entities, calls)],
    {
      teamTopology: {
        teams: { 'spec.type': 'team' },
        selfService: { enabled: false },
        history: { frequency: { hours: 1 } },
      },
    },
  );
  /** The answer, and how long it took in milliseconds. */
  const ask = async (
    path: string,
    request: RequestInit = {},
  ): Promise<{ body: string; ms: number }> => {
    const began = performance.now();
    const response = await fetch(`${url}/api/${PLUGIN}${path}`, {
      ...request,
      headers: { ...request.headers, Authorization: `Bearer ${TOKEN}` },
    });
    const body = await response.text();
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${body.slice(0, 300)}`);
    }
    return { body, ms: performance.now() - began };
  };
  return {
    calls,
    database: databases.clientOf(PLUGIN),
    file: join(directory, `${PLUGIN}.sqlite`),
    statements: () => databases.statements,
    record: () => scheduler.run('team-topology-record-organisation'),
    get: (path: string) => ask(path),
    post: (path: string, body: object) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async stop() {
      await backend.stop();
      await rm(directory, { recursive: true });
    },
  };
}

/** What runs. */
export type RunningOrganisation = Awaited<ReturnType<typeof startOrganisation>>;

function catalogOf(entities: readonly Entity[], calls: { count: number }) {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  const catalog: Pick<CatalogService, 'getEntities' | 'getEntitiesByRefs'> = {
    getEntities: async request => {
      calls.count += 1;
      const { kind } = (request?.filter ?? {}) as { kind?: string[] };
      return {
        items: entities.filter(entity => kind?.includes(entity.kind)),
      };
    },
    getEntitiesByRefs: async ({ entityRefs }) => {
      calls.count += 1;
      return { items: entityRefs.map(ref => byRef.get(ref)) };
    },
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    // Nothing else is asked for; it would fail.
    factory: () => catalog as CatalogService,
  });
}
