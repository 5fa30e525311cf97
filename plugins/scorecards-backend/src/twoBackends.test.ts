import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendModule,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { setTimeout } from 'node:timers/promises';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { component, docsDeclaration, scorecard } from './__testUtils__/nursery';
import { ENGINES } from './__testUtils__/openStores';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { scorecardsPlugin } from './plugin';

jest.setTimeout(180_000);

const BATCH_MS = 400;
const names = Array.from({ length: 300 }, (_, index) => `c${index}`);
const refs = names.map(name => `component:default/${name}`).sort();
const documented = scorecard('documented', {
  checks: [
    { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
    { id: 'long-docs', level: 'silver', rule: 'facts.docs.pages > 10' },
  ],
});

describe('Two backends on one database', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'judge every entity, none twice, with one row per change, on %p',
    async id => {
      const database = await databases.init(id);
      const { client, connection } = database.client.config;
      // The password is hidden from whoever lists what is in it.
      const { password } = connection;
      const config = { client, connection: { ...connection, password } };
      const catalog = TestCatalog.create([]);
      const asked: { backend: string; ref: string }[] = [];
      let pages = 12;

      const start = async (backend: string) => {
        // Processes do not share a SQLite file, so these two share a connection.
        const knex = id === 'SQLITE_3' ? database : knexFactory(config);
        const server = await startBackend(knex, catalog, ref => {
          asked.push({ backend, ref });
          return { exists: true, pages };
        });
        return { knex, server };
      };
      const countOf = async (table: string) =>
        (await database(table).select('*')).length;
      const judgedAs = async (level: string) =>
        (await database('results').where({ level })).length;
      const until = async (isSo: () => Promise<boolean>) => {
        while (!(await isSo())) {
          await setTimeout(100);
        }
      };

      // On PostgreSQL both find an empty database at the same moment.
      const replicas =
        id === 'SQLITE_3'
          ? [await start('first'), await start('second')]
          : await Promise.all(['first', 'second'].map(start));
      try {
        catalog.entities = [...names.map(name => component(name)), documented];
        await until(async () => (await judgedAs('silver')) === refs.length);

        expect(asked.map(({ ref }) => ref).sort()).toEqual(refs);
        expect(new Set(asked.map(it => it.backend)).size).toBe(2);
        await expect(countOf('results')).resolves.toBe(refs.length);
        await expect(countOf('level_changes')).resolves.toBe(refs.length);
        await expect(countOf('transitions')).resolves.toBe(0);
        for (const { server } of replicas) {
          const { body } = await request(server).get(
            '/api/scorecards/scorecards/default/documented/results?limit=1',
          );
          expect(body).toMatchObject({ totalItems: refs.length });
        }

        pages = 3;
        await database('collect_queue').insert(
          refs.map(entity => ({
            entity,
            provider: 'docs',
            due_at: new Date().toISOString(),
          })),
        );
        await until(async () => (await judgedAs('bronze')) === refs.length);

        expect(asked).toHaveLength(2 * refs.length);
        await expect(countOf('transitions')).resolves.toBe(refs.length);
        await expect(countOf('level_changes')).resolves.toBe(2 * refs.length);
      } finally {
        await Promise.all(
          replicas.map(async ({ knex, server }) => {
            await server.stop();
            if (knex !== database) {
              await knex.destroy();
            }
          }),
        );
      }
    },
  );
});

/** A whole backend with a real scheduler; only the catalog stands in for one. */
async function startBackend(
  knex: Knex,
  catalog: TestCatalog,
  collect: (ref: string) => { exists: boolean; pages: number },
) {
  const { server } = await startTestBackend({
    features: [
      scorecardsPlugin,
      schedulerServiceFactory,
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
      mockServices.rootConfig.factory({
        data: {
          scorecards: {
            catalog: { frequency: { seconds: 1 } },
            judge: { batchSize: 20 },
          },
        },
      }),
      createBackendModule({
        pluginId: 'scorecards',
        moduleId: 'docs',
        register(env) {
          env.registerInit({
            deps: { providers: factProvidersExtensionPoint },
            async init({ providers }) {
              providers.addFactProvider({
                declaration: docsDeclaration,
                batchSize: 20,
                collect: async ({ entities }) => {
                  // Long enough for the other one to look for work as well.
                  await setTimeout(BATCH_MS);
                  return entities.map(entity => {
                    const ref = stringifyEntityRef(entity);
                    return { entity: ref, values: collect(ref) };
                  });
                },
              });
            },
          });
        },
      }),
    ],
  });
  return server;
}
