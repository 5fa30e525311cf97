import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { recordLogs, SecretiveCaller } from '@internal/hostile';
import { Knex } from 'knex';
import { component, docsDeclaration, scorecard } from './__testUtils__/nursery';
import { ENGINES } from './__testUtils__/openStores';
import { scorecardsPlugin } from './plugin';

jest.setTimeout(120_000);

/** In every secret of this test; none of them may be found anywhere. */
const SECRET = 'hunter2hunter2';
const TOKEN = `ghp_${SECRET}abcdefghijklmnopqrstuvwx`;

/** Fails as clients fail that were given the wrong password. */
const failing = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'failing',
  register(reg) {
    reg.registerInit({
      deps: { facts: factProvidersExtensionPoint },
      async init({ facts }) {
        facts.addFactProvider({
          declaration: docsDeclaration,
          async *collect({ entities: [entity] }) {
            yield { entity: stringifyEntityRef(entity), error: TOKEN };
            throw new Error(
              `connect ECONNREFUSED postgres://kumiki:${SECRET}@db:5432; Authorization: Bearer ${TOKEN}`,
            );
          },
        });
        facts.addPushedFacts({
          id: 'pushed',
          title: 'Pushed',
          appliesTo: { kind: 'Component' },
          maxAge: 'P1D',
          facts: [{ name: 'text', type: 'string', description: 'Any text' }],
        });
      },
    });
  },
});

/** Every statement that writes facts fails, with what it was to write. */
async function refuseInserts(database: Knex): Promise<void> {
  await database.raw(
    database.client.config.client.includes('pg')
      ? 'alter table facts add constraint no_inserts check (false) not valid'
      : "create trigger no_inserts before insert on facts begin select raise(abort, 'no'); end",
  );
}

async function eventually(check: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await check()) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It takes too long');
}

describe('secrets', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'are in no log and in no answer on %p, whatever fails',
    async engine => {
      const database = await databases.init(engine);
      const logs = recordLogs();
      const scheduler = mockServices.scheduler();
      const { server } = await startTestBackend({
        features: [
          logs.feature,
          scorecardsPlugin,
          failing,
          catalogServiceMock.factory({
            entities: [
              component('albums'),
              component('memories'),
              scorecard('documented'),
            ],
          }),
          mockServices.database.mock({ getClient: async () => database })
            .factory,
          mockServices.rootConfig.factory({
            data: {
              backend: { auth: { keys: [{ secret: SECRET }] } },
              scorecards: {
                push: { pushed: { allow: [`user:default/mock`] } },
              },
              integrations: { github: [{ host: 'github.com', token: TOKEN }] },
            },
          }),
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
        ],
      });
      const caller = SecretiveCaller.create({
        server,
        basePath: '/api/scorecards',
        secret: TOKEN,
        authorization: mockCredentials.user.header(),
      });
      const push = async (text: unknown) =>
        await caller.send('POST', '/facts', {
          body: {
            observations: [
              {
                provider: 'pushed',
                entity: 'component:default/memories',
                observedAt: new Date().toISOString(),
                values: { text },
              },
            ],
          },
        });
      const logged = (text: string) =>
        logs.lines.some(line => line.includes(text));
      const report = '/entities/component/default/memories/report';

      await scheduler.triggerTask('sweep-catalog');
      await eventually(async () => (await caller.send('GET', report)) === 200);
      await eventually(async () => logged('Fact provider docs failed'));
      await caller.send('GET', '/entities/component/default/memories/facts');
      expect(caller.answers.at(-1)).toContain('ECONNREFUSED');
      expect(await push([SECRET])).toBe(400);
      expect(
        await caller.send('GET', report, {
          authorization: mockCredentials.user.invalidHeader(),
        }),
      ).toBe(401);

      await refuseInserts(database);
      expect(await push(SECRET)).toBe(500);
      await database.schema.dropTable('facts');
      await database.schema.dropTable('judge_queue');
      expect(await push(SECRET)).toBe(500);
      expect(await caller.send('GET', report)).toBe(500);
      await eventually(async () => logged('Work failed'));

      for (const text of [...logs.lines, ...caller.answers]) {
        expect(text).not.toContain(SECRET);
      }
    },
  );
});
