import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { nursery } from '../__testUtils__/entities';
import { ENGINES } from '../__testUtils__/openDatabase';
import { teamTopologyPlugin } from '../plugin';

jest.setTimeout(120_000);

const FIND = 'team-topology-find-notifications';
const SEND = 'team-topology-send-notifications';

describe('notifications of the plugin', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const start = async (engine: (typeof ENGINES)[number], config: object) => {
    const database = await databases.init(engine);
    const scheduler = mockServices.scheduler();
    await startTestBackend({
      features: [
        teamTopologyPlugin,
        catalogServiceMock.factory({ entities: nursery }),
        mockServices.database.mock({ getClient: async () => database }).factory,
        mockServices.rootConfig.factory({
          data: { teamTopology: { notifications: config } },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    return { database, trigger: (id: string) => scheduler.triggerTask(id) };
  };

  it.each(databases.eachSupportedId())(
    'are found in what is recorded, on %p',
    async engine => {
      const { database, trigger } = await start(engine, { enabled: true });
      await trigger('team-topology-record-organisation');
      await trigger(FIND);
      await trigger(SEND);

      const seen = await database('notification_progress').orderBy('id');
      expect(seen).toMatchObject([
        { id: 'changes', revision: null },
        { id: 'digest', revision: null },
      ]);
      expect(Number(seen[0].seen_revision)).toBeGreaterThan(0);
      expect(await database('notification_outbox')).toEqual([]);
    },
  );

  it('are neither looked for nor sent where they are not enabled', async () => {
    const { trigger } = await start('SQLITE_3', {});

    await expect(trigger(FIND)).rejects.toThrow();
    await expect(trigger(SEND)).rejects.toThrow();
  });
});
