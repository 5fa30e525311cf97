import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import {
  NotificationService,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { Audit } from '@kumiki/backend-audit';
import { DatabaseOutbox } from '@kumiki/backend-database';
import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { declared, group, user } from '../__testUtils__/entities';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { measureNotifications } from '../metrics';
import { composeNotices } from './composeMessages';
import { NotificationDelivery } from './NotificationDelivery';
import { OUTBOX_TABLE } from './scheduleNotifications';

jest.setTimeout(120_000);

const MINUTE = 60_000;
const TANAKA = 'user:default/tanaka';

/** As the catalog relates them, which is where members are looked up. */
const team: Entity = {
  ...group('sre'),
  relations: [{ type: 'hasMember', targetRef: TANAKA }],
};
const dns = declared('Responsibility', 'mail-and-dns', {});
const modelOf = (...names: string[]) =>
  buildOrgModel(
    [
      ...[team, dns],
      declared('TeamApi', 'sre', {
        team: 'sre',
        does: names.map(name => ({ responsibility: name })),
      }),
    ],
    { at: '2026-03-02' },
  );
const options = {
  ...({ language: 'en', areNamesTold: true } as const),
  topics: new Set(['dropped'] as const),
  digest: { weekday: 'monday', hour: 9, minute: 0 } as const,
};
const messages = (occasion: string) =>
  composeNotices({
    ...{ options, occasion },
    ...{ before: modelOf('mail-and-dns'), after: modelOf() },
  });

describe('the notifications service of Backstage', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  const start = async (engine: (typeof ENGINES)[number]) => {
    let notifications: NotificationService | undefined;
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        notificationsPlugin,
        catalogServiceMock.factory({ entities: [team, user('tanaka')] }),
        // In its place, since who sends decides the origin.
        createBackendPlugin({
          pluginId: 'team-topology',
          register(env) {
            env.registerInit({
              deps: {
                logger: coreServices.logger,
                service: notificationService,
              },
              async init({ service }) {
                notifications = service;
              },
            });
          },
        }),
      ],
    });
    if (!notifications) {
      throw new Error('The plugin was not started');
    }
    const database = await openDatabase(databases, engine);
    const clock = { time: Date.now() };
    const now = async () => new Date(clock.time);
    const outbox = DatabaseOutbox.create({ database, table: OUTBOX_TABLE });
    const auth = mockServices.auth({ pluginId: 'team-topology' });
    const logger = mockServices.logger.mock();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    });
    const deliver = (
      replaced: Partial<Parameters<typeof NotificationDelivery.create>[0]> = {},
    ) =>
      NotificationDelivery.create({
        ...{ auth, logger, now, outbox },
        audit: Audit.create({ auditor, auth, logger }),
        metrics: measureNotifications(
          metricsServiceMock.mock({
            createCounter: () => ({ add: () => {} }),
            createGauge: () => ({ record: () => {} }),
          }),
        ),
        notifications: notifications as NotificationService,
        ...replaced,
      }).run();
    const add = async (occasion: string) =>
      database.transaction(async tx => {
        await outbox.add(messages(occasion), { tx, now: await now() });
      });
    const asTanaka = (method: 'get' | 'post', path: string) =>
      request(server)
        [method](`/api/notifications${path}`)
        .set('Authorization', mockCredentials.user.header(TANAKA));
    const list = async () => (await asTanaka('get', '/notifications')).body;
    return { add, asTanaka, auditor, clock, deliver, list, logger, outbox };
  };

  it.each(databases.eachSupportedId())(
    'has one notification, sent twice since the process ended before it was marked, %p',
    async engine => {
      const { add, auditor, clock, deliver, list, outbox } = await start(
        engine,
      );
      await add('1');
      const end = jest.spyOn(outbox, 'end');
      end.mockRejectedValueOnce(new Error('The process ends'));
      await expect(deliver()).rejects.toThrow('The process ends');
      expect((await list()).totalCount).toBe(1);
      expect(await outbox.countWaiting()).toMatchObject({ waiting: 1 });

      clock.time += 3 * MINUTE;
      await deliver();
      await deliver();

      expect(await list()).toMatchObject({
        totalCount: 1,
        notifications: [
          {
            origin: 'plugin:team-topology',
            payload: {
              ...{ topic: 'dropped', severity: 'normal' },
              title: expect.stringContaining('mail-and-dns'),
              link: '/catalog/default/responsibility/mail-and-dns',
            },
          },
        ],
      });
      expect(await outbox.countWaiting()).toEqual({ waiting: 0 });
      expect(auditor.createEvent.mock.calls).toEqual([
        [
          expect.objectContaining({
            eventId: 'notification-send',
            meta: { topic: 'dropped', subject: 'plugin:team-topology' },
          }),
        ],
      ]);
    },
  );

  it('lists the topic in the settings of a person, who can mute it', async () => {
    const { add, asTanaka, clock, deliver, list } = await start('SQLITE_3');
    await add('1');
    await deliver();
    const { body } = await asTanaka('get', '/settings');
    const origin = { id: 'plugin:team-topology', enabled: true };
    expect(body.channels).toEqual([
      {
        id: 'Web',
        origins: [{ ...origin, topics: [{ id: 'dropped', enabled: true }] }],
      },
    ]);
    const [{ id, updated }] = (await list()).notifications;
    const topics = [{ id: 'dropped', enabled: false }];
    await asTanaka('post', '/settings')
      .send({ channels: [{ id: 'Web', origins: [{ ...origin, topics }] }] })
      .expect(200);

    clock.time += MINUTE;
    await add('2');
    await deliver();

    expect((await list()).notifications).toMatchObject([{ id }]);
    expect((await list()).notifications[0].updated).toEqual(updated);
  });

  it('may be away: it is said once, and everything arrives afterwards', async () => {
    const { add, clock, deliver, list, logger } = await start('SQLITE_3');
    await add('1');
    const send = jest.fn(async () => {
      throw new Error('Failed to send notifications: status 404');
    });
    await deliver({ notifications: { send } });
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/wait for up to seven days.* status 404/),
    );
    await deliver();
    expect((await list()).totalCount).toBe(0);
    clock.time += MINUTE;
    await deliver();

    expect((await list()).totalCount).toBe(1);
  });
});
