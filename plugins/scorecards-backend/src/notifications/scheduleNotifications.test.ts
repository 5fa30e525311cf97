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
import { ENGINES } from '../__testUtils__/openStores';
import { scorecardsPlugin } from '../plugin';
import { OUTBOX_TABLE } from './scheduleNotifications';

jest.setTimeout(120_000);

describe('notifications of the plugin', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const start = async (engine: (typeof ENGINES)[number], config: object) => {
    const database = await databases.init(engine);
    const scheduler = mockServices.scheduler();
    await startTestBackend({
      features: [
        scorecardsPlugin,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.database.mock({ getClient: async () => database }).factory,
        mockServices.rootConfig.factory({
          data: { scorecards: { notifications: config } },
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
    'are found, and sent, on %p',
    async engine => {
      const { database, trigger } = await start(engine, { enabled: true });
      await trigger('find-notifications');
      await trigger('send-notifications');

      expect(await database('notification_progress')).toMatchObject([
        { id: 'digest' },
      ]);
      expect(await database(OUTBOX_TABLE)).toEqual([]);
    },
  );

  it('are neither looked for nor sent where they are not enabled', async () => {
    const { trigger } = await start('SQLITE_3', {});

    await expect(trigger('find-notifications')).rejects.toThrow();
    await expect(trigger('send-notifications')).rejects.toThrow();
  });
});
