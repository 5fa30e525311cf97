import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { DatabaseOutbox } from '@kumiki/backend-database';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { declared, group } from '../__testUtils__/entities';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import { recordOrganisation } from '../__testUtils__/recordOrganisation';
import { DatabaseChronicle } from '../chronicle/DatabaseChronicle';
import { DatabaseNotificationProgress } from './NotificationProgress';
import { OrganisationNotifier } from './OrganisationNotifier';
import { readNotificationOptions } from './readNotificationOptions';
import { OUTBOX_TABLE } from './scheduleNotifications';

jest.setTimeout(120_000);

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const SRE = 'group:default/sre';
const BILLING = 'group:default/billing';

const teams = [group('sre'), group('billing'), group('guardian')];
const dns = declared('Responsibility', 'mail-and-dns', {});
const holds = (team: string, ...names: string[]) =>
  declared('TeamApi', team, {
    ...{ team, does: names.map(name => ({ responsibility: name })) },
  });
const help = declared('TeamInteraction', 'sre-helps', {
  ...{ mode: 'facilitating', from: 'sre', to: ['billing'] },
  ...{ since: '2026-01-01', until: '2026-03-02' },
});
const held = [...teams, dns, holds('sre', 'mail-and-dns')];
const dropped = [...teams, dns, holds('sre')];

describe('the notifier', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (notifications: object = {}, more: object = {}) => {
      const database = await openDatabase(databases, engine);
      // A Monday, an hour after digests are due.
      const clock = { time: Date.parse('2026-03-02T10:00:00Z') };
      const now = async () => new Date(clock.time);
      const chronicle = DatabaseChronicle.create({ database });
      const outbox = DatabaseOutbox.create({ database, table: OUTBOX_TABLE });
      const options = readNotificationOptions(
        new ConfigReader({
          teamTopology: { notifications: { enabled: true, ...notifications } },
          ...more,
        }),
      );
      if (!options) {
        throw new Error('It is not enabled');
      }
      const logger = mockServices.logger.mock();
      const progress = DatabaseNotificationProgress.create({ database });
      const start = (replaced: { outbox?: DatabaseOutbox } = {}) =>
        OrganisationNotifier.create({
          ...{ chronicle, logger, now, options, outbox, progress },
          calendar: Calendar.utc,
          ...replaced,
        });
      const notifier = start();
      const record = (entities: readonly Entity[]) =>
        recordOrganisation(chronicle, entities, new Date(clock.time));
      /** Looks, waits until it is quiet, and tells. */
      const tell = async () => {
        await notifier.run();
        clock.time += MINUTE;
        await notifier.run();
      };
      const begin = async (entities: readonly Entity[]) => {
        await record(entities);
        await tell();
      };
      const rows = () => database(OUTBOX_TABLE).orderBy(['topic', 'body']);
      const told = async () =>
        (await rows()).map(({ topic, body }) => {
          const { recipients, payload } = JSON.parse(body);
          return { topic, team: recipients.entityRef, ...payload };
        });
      const brief = async () =>
        (await told()).map(({ topic, team }) => `${topic} ${team}`).sort();
      const it = { begin, brief, chronicle, clock, database, logger };
      return { ...it, notifier, outbox, record, rows, start, tell, told };
    };

    it('tells nobody of the first recording, nor of a past that is imported', async () => {
      const { begin, brief, chronicle, database, tell } = await open();
      await begin(dropped);
      const { revision } = await chronicle.getState();
      const [{ id: _, ...row }] = await database('entity_versions').where({
        ref: 'teamapi:default/sre',
      });
      await database('entity_versions').insert({
        ...{ ...row, source: 'import:epochs', uid: null },
        ...{ from_day: '2025-01-01', to_day: '2025-06-01' },
        ...{ opened_in: revision + 1, closed_in: revision + 1 },
        body: JSON.stringify(holds('sre', 'mail-and-dns')),
      });
      await database('chronicle_state').update({ revision: revision + 1 });
      await tell();

      expect(await brief()).toEqual([]);
    });

    it('tells nobody while the catalog is still empty', async () => {
      const { begin, brief, record, tell } = await open();
      await begin([]);
      await record(held);
      await tell();

      expect(await brief()).toEqual([]);
    });

    it('tells once what was dropped, by name, with a link to it', async () => {
      const { begin, record, tell, told } = await open();
      await begin(held);
      await record(dropped);
      await tell();
      await tell();

      expect(await told()).toEqual([
        {
          ...{ topic: 'dropped', team: SRE, severity: 'normal' },
          title: expect.stringContaining('mail-and-dns'),
          description:
            'Your team held it, or it is the best guess whose it should be.',
          link: '/catalog/default/responsibility/mail-and-dns',
          scope: 'team-topology dropped responsibility:default/mail-and-dns',
        },
      ]);
    });

    it('tells it again, in the same scope, where it happens again', async () => {
      const { begin, record, rows, tell } = await open();
      await begin(held);
      for (const entities of [dropped, held, dropped]) {
        await record(entities);
        await tell();
      }

      expect((await rows()).map(({ state }) => state).sort()).toEqual([
        ...['replaced', 'waiting'],
      ]);
    });

    it('writes one where two replicas find the same', async () => {
      const { begin, brief, clock, record, start } = await open();
      await begin(held);
      await record([...held, holds('billing', 'mail-and-dns')]);
      await start().run();
      clock.time += MINUTE;
      await Promise.all([start().run(), start().run()]);

      expect(await brief()).toEqual([
        ...[`contested ${BILLING}`, `contested ${SRE}`],
      ]);
    });

    it('forgets nothing where the process ends before both are stored', async () => {
      const { begin, brief, clock, outbox, record, start, tell } = await open();
      await begin(held);
      await record(dropped);
      const failing = Object.assign(Object.create(outbox), {
        add: async () => {
          throw new Error('The process ends');
        },
      });
      await start().run();
      clock.time += MINUTE;
      await expect(start({ outbox: failing }).run()).rejects.toThrow();
      expect(await brief()).toEqual([]);
      await tell();

      expect(await brief()).toEqual([`dropped ${SRE}`]);
    });

    it('tells on the next day what is past its date, though nothing was recorded', async () => {
      const { begin, brief, clock, notifier } = await open();
      await begin([...teams, help]);
      await notifier.run();
      expect(await brief()).toEqual([]);
      clock.time += DAY;
      await notifier.run();

      expect(await brief()).toEqual([
        ...[`overdue ${BILLING}`, `overdue ${SRE}`],
      ]);
    });

    it('does not tell what is taken back at once', async () => {
      const { begin, brief, clock, notifier, record, tell } = await open();
      await begin(held);
      await record(dropped);
      await notifier.run();
      clock.time += 5 * SECOND;
      await record(held);
      await tell();

      expect(await brief()).toEqual([]);
    });

    it('waits no longer than a quarter of an hour for a catalog to be quiet', async () => {
      const { begin, brief, clock, notifier, record } = await open();
      await begin(held);
      for (
        let minute = 0;
        minute <= 16 && !(await brief()).length;
        minute += 1
      ) {
        const mission = `The ${minute}th.`;
        const api = declared('TeamApi', 'guardian', {
          team: 'guardian',
          mission,
        });
        await record([...dropped, api]);
        await notifier.run();
        clock.time += MINUTE;
      }

      expect(await brief()).toEqual([`dropped ${SRE}`]);
    });

    it('has no name but that of the team where readers may see different things', async () => {
      const permission = { enabled: true };
      const { begin, record, rows, tell, told } = await open(
        ...[{}, { permission }],
      );
      await begin([...held, help]);
      await record([
        ...dropped,
        { ...help, spec: { ...help.spec, until: '2026-03-01' } },
      ]);
      await tell();

      expect(await told()).toEqual([
        expect.objectContaining({
          ...{ topic: 'dropped', team: SRE },
          title: 'Nobody holds a responsibility any more that concerns sre',
          link: '/team-topology?selected=group%3Adefault%2Fsre',
          scope: 'team-topology dropped group:default/sre',
        }),
        ...[BILLING, SRE].map(team =>
          expect.objectContaining({ topic: 'overdue', team }),
        ),
      ]);
      expect(JSON.stringify(await rows())).not.toMatch(/mail|dns|sre-helps/);
    });

    it('leaves out topics that are switched off', async () => {
      const topics = { dropped: false };
      const { begin, brief, record, tell } = await open({ topics });
      await begin(held);
      await record([
        ...dropped,
        holds('billing', 'mail-and-dns'),
        holds('guardian', 'mail-and-dns'),
      ]);
      await tell();
      await record(dropped);
      await tell();

      expect(await brief()).toEqual([
        'contested group:default/billing',
        'contested group:default/guardian',
        'contested group:default/sre',
      ]);
    });

    it('writes a digest once a week, for the teams for which something changed', async () => {
      const topics = {
        ...{ dropped: false, contested: false },
        ...{ overdue: false, blocking: false },
      };
      const { begin, clock, record, tell, told } = await open({
        ...{ topics, language: 'ja' },
      });
      await begin(held);
      clock.time += DAY;
      await record(dropped);
      await tell();
      expect(await told()).toEqual([]);

      clock.time += 6 * DAY + 2 * 60 * MINUTE;
      await tell();
      await tell();
      expect(await told()).toEqual([
        {
          ...{ topic: 'digest', team: SRE, severity: 'low' },
          title: '今週の組織：sreに関わる変更1件',
          description: expect.stringMatching(/「mail-and-dns」.*。$/),
          link: '/team-topology?view=compare&since=2026-03-02&until=2026-03-09&selected=group%3Adefault%2Fsre',
          scope: 'team-topology digest group:default/sre',
        },
      ]);

      clock.time += 7 * DAY;
      await tell();
      expect(await told()).toHaveLength(1);
    });

    it('goes on where a clock was ahead, and tells nothing twice', async () => {
      const { begin, brief, clock, notifier, record, rows, tell } =
        await open();
      await begin([...held, help]);
      clock.time += 3 * DAY;
      await tell();
      clock.time += 400 * DAY;
      await record([...held, help]);
      await tell();
      clock.time -= 400 * DAY;
      await record([...dropped, help]);
      await tell();
      const first = await brief();
      expect(first).toContain(`dropped ${SRE}`);
      expect(first.filter(it => it.startsWith('overdue'))).toHaveLength(2);
      await notifier.run();
      expect(await brief()).toEqual(first);

      clock.time += 7 * DAY;
      await record([...held, help]);
      await tell();
      const digests = (await rows()).filter(({ topic }) => topic === 'digest');
      expect(digests.map(({ state }) => state).sort()).toEqual([
        ...['replaced', 'waiting'],
      ]);
    });

    it('tells nobody of what happened long ago, and goes on from there', async () => {
      const { begin, brief, clock, logger, record, tell } = await open();
      await begin(held);
      clock.time += 40 * DAY;
      await record(dropped);
      await tell();
      expect(await brief()).toEqual([]);
      expect(logger.info).toHaveBeenCalledWith(
        expect.stringMatching(/since 2026-03-02; that is too long ago/),
      );
      await record(held);
      await tell();
      await record(dropped);
      await tell();

      expect(await brief()).toEqual([`dropped ${SRE}`]);
    });
  });
});
