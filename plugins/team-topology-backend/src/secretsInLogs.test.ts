import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { recordLogs, SecretiveCaller } from '@internal/hostile';
import { nursery } from './__testUtils__/entities';
import { ENGINES } from './__testUtils__/openDatabase';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(120_000);

/** In every secret of this test; none of them may be found anywhere. */
const SECRET = 'hunter2hunter2';
const COLLECTION = 'team-topology-collect-template-runs';

describe('secrets', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId().map(([id]) => id))(
    'are in no log and in no answer on %p, whatever fails',
    async engine => {
      const database = await databases.init(engine);
      const logs = recordLogs();
      const scheduler = mockServices.scheduler();
      // The client refuses such an address, and names it.
      const getBaseUrl = async () => `http://kumiki:${SECRET}@localhost:1/api`;
      const { server } = await startTestBackend({
        features: [
          logs.feature,
          teamTopologyPlugin,
          catalogServiceMock.factory({ entities: nursery }),
          mockServices.database.mock({ getClient: async () => database })
            .factory,
          mockServices.discovery.mock({ getBaseUrl }).factory,
          mockServices.rootConfig.factory({
            data: {
              backend: { auth: { keys: [{ secret: SECRET }] } },
              teamTopology: { notifications: { enabled: true } },
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
        basePath: '/api/team-topology',
        secret: SECRET,
        authorization: mockCredentials.user.header(),
      });
      const report = { body: { need: SECRET } };
      const stranger = { authorization: mockCredentials.user.invalidHeader() };
      const logged = () => logs.lines.join('\n');

      await scheduler.triggerTask(COLLECTION);
      expect(logged()).toContain('runs of templates cannot be read');
      expect(await caller.send('GET', '/model')).toBe(200);
      expect(await caller.send('GET', '/model', stranger)).toBe(401);
      expect(await caller.send('POST', '/unanswered-needs', report)).toBe(204);

      const at = new Date(0).toISOString();
      await database('notification_outbox').insert({
        ...{ id: 'id', topic: 'dropped', scope: 'scope', body: '{}' },
        ...{ state: 'waiting', created_at: at, due_at: at, attempts: 0 },
        ...{ worker: '', claimed_until: '' },
      });
      await scheduler.triggerTask('team-topology-send-notifications');
      expect(logged()).toContain('The notifications service did not accept');

      for (const table of ['unanswered_needs', 'template_run_reading']) {
        await database.schema.dropTable(table);
      }
      expect(await caller.send('POST', '/unanswered-needs', report)).toBe(500);
      expect(logged()).toContain('unanswered_needs');
      await scheduler.triggerTask(COLLECTION);
      expect(logged()).toContain('template_run_reading');

      for (const text of [...logs.lines, ...caller.answers]) {
        expect(text).not.toContain(SECRET);
      }
    },
  );
});
