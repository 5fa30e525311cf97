import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
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
import request from 'supertest';
import {
  component,
  docsDeclaration,
  group,
  scorecard,
} from './__testUtils__/nursery';
import { ENGINES } from './__testUtils__/openStores';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { scorecardsPlugin } from './plugin';

jest.setTimeout(150_000);

const organisation = [
  scorecard('documented'),
  group('guardian'),
  ...Array.from({ length: 2_234 }, (_, index) => component(`c${index}`)),
];

const docsModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'docs',
  register(env) {
    env.registerInit({
      deps: { providers: factProvidersExtensionPoint },
      async init({ providers }) {
        providers.addFactProvider({
          declaration: docsDeclaration,
          collect: async ({ entities }) =>
            entities.map(entity => ({
              entity: stringifyEntityRef(entity),
              values: { exists: true, pages: 12 },
            })),
        });
      },
    });
  },
});

describe('the first start, with a catalog that starts as well', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'shows results within a minute of 2,236 entities, with the defaults, on %p',
    async engine => {
      const knex = await databases.init(engine);
      const catalog = TestCatalog.create([]);
      const { server } = await startTestBackend({
        features: [
          scorecardsPlugin,
          docsModule,
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
        ],
      });
      const countShown = async () => {
        const { body } = await request(server).get(
          '/api/scorecards/scorecards/default/documented',
        );
        return body.rollup?.levels.silver ?? 0;
      };
      try {
        // It is looked at five seconds after the start.
        while (catalog.service.streamEntities.mock.calls.length === 0) {
          await setTimeout(100);
        }
        catalog.entities = organisation;
        const from = performance.now();

        while ((await countShown()) < 2_234) {
          expect(performance.now() - from).toBeLessThan(60_000);
          await setTimeout(500);
        }
      } finally {
        await server.stop();
      }
    },
  );
});
