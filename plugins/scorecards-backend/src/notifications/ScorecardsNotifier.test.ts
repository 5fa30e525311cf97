import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { DatabaseOutbox } from '@kumiki/backend-database';
import {
  ScorecardEntity,
  ScorecardNotice,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { AnnouncedChecks } from './AnnouncedChecks';
import { BrokenProviders } from './BrokenProviders';
import { DatabaseNotificationProgress } from './DatabaseNotificationProgress';
import { DigestFinder } from './DigestFinder';
import { NoticeSource } from './NoticeSource';
import { readNotificationOptions } from './readNotificationOptions';
import { OUTBOX_TABLE } from './scheduleNotifications';
import { ScorecardsNotifier } from './ScorecardsNotifier';

jest.setTimeout(240_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const GUARDIAN = 'group:default/guardian';
const SRE = 'group:default/sre';

const announcedOn = (enforceFrom: string): ScorecardEntity =>
  scorecard('documented', {
    checks: [
      { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
      {
        ...{ id: 'ten-pages', title: 'Ten pages', level: 'silver' },
        ...{ rule: 'facts.docs.pages >= 10', enforceFrom },
      },
    ],
  });

describe('the notifier of the scorecards', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (
      scene: { card?: ScorecardEntity; config?: object; more?: object } = {},
    ) => {
      const { card = scorecard('documented'), config, more } = scene;
      const opened = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          group('sre'),
          component('memories'),
          component('albums'),
          card,
        ],
        observed: [
          observeDocs('memories', { exists: true, pages: 3 }),
          observeDocs('albums', { exists: true, pages: 30 }),
        ],
      });
      const { clock, database, declarations, stores } = opened;
      const options = readNotificationOptions(
        new ConfigReader({
          scorecards: { notifications: { enabled: true, ...config } },
          ...more,
        }),
      );
      if (!options) {
        throw new Error('It is not enabled');
      }
      const scorecards = CurrentScorecards.create({
        ...{ calendar: Calendar.utc, declarations },
        store: stores.scorecards,
      });
      const outbox = DatabaseOutbox.create({ database, table: OUTBOX_TABLE });
      const announced = AnnouncedChecks.create({ scorecards, stores });
      const onWritten = jest.fn();
      const start = (
        replaced: Partial<Parameters<typeof ScorecardsNotifier.create>[0]> = {},
      ) =>
        ScorecardsNotifier.create({
          ...{ database, onWritten, options, outbox, stores },
          calendar: Calendar.utc,
          digests: DigestFinder.create({
            due: [announced],
            ...{ scorecards, stores },
          }),
          logger: mockServices.logger.mock(),
          now: async () => clock.now(),
          progress: DatabaseNotificationProgress.create({ database }),
          sources: [
            announced,
            BrokenProviders.create({ declarations, scorecards, stores }),
          ],
          ...replaced,
        });
      const told = async () => {
        const rows = await database(OUTBOX_TABLE)
          .where('state', 'waiting')
          .orderBy(['topic', 'scope']);
        return rows.map(({ body }) => {
          const { recipients, payload } = JSON.parse(body);
          return { to: recipients.entityRef, ...payload };
        });
      };
      const observe = async (name: string, pages: number) => {
        await stores.facts.storeCollected({
          observed: [
            {
              ...observeDocs(name, { exists: true, pages }),
              observedAt: clock.text,
            },
          ],
          failed: [],
        });
        await opened.judgeAll();
      };
      return { ...opened, observe, outbox, start, told };
    };

    describe('tells that a check counts soon', () => {
      it('once, to those who do not pass it, with a link to them', async () => {
        const { start, told } = await open({ card: announcedOn('2026-03-15') });
        await start().run();
        await start().run();

        expect(await told()).toEqual([
          {
            ...{ to: GUARDIAN, topic: 'enforced', severity: 'normal' },
            title: '“Ten pages” counts from 2026-03-15',
            description:
              'Scorecard: Documented. 1 entity of your team does not pass it yet.',
            link: '/scorecards/default/documented?check=ten-pages&owner=group%3Adefault%2Fguardian',
            scope: 'scorecards enforced scorecard:default/documented ten-pages',
          },
        ]);
      });

      it.each(['2026-03-16', '2026-03-01', '2026-02-01'])(
        'and not of one that counts from %s',
        async day => {
          const { start, told } = await open({ card: announcedOn(day) });
          await start().run();
          expect(await told()).toEqual([]);
        },
      );

      it('once, where two replicas find it at the same time', async () => {
        const { start, told } = await open({ card: announcedOn('2026-03-15') });
        await Promise.all([start().run(), start().run()]);
        expect(await told()).toHaveLength(1);
      });

      it('again for another day', async () => {
        const { publish, start, told } = await open({
          card: announcedOn('2026-03-15'),
        });
        await start().run();
        await publish([announcedOn('2026-03-14')]);
        await start().run();
        expect((await told()).map(({ title }) => title)).toEqual([
          '“Ten pages” counts from 2026-03-14',
        ]);
      });

      it('not where the topic is turned off', async () => {
        const { start, told } = await open({
          card: announcedOn('2026-03-15'),
          config: { topics: { enforced: false } },
        });
        await start().run();
        expect(await told()).toEqual([]);
      });

      it('without a name where the readers are not known', async () => {
        const { start, told } = await open({
          card: announcedOn('2026-03-15'),
          more: { permission: { enabled: true } },
        });
        await start().run();
        const [{ title, link, scope }] = await told();
        expect([title, link, scope]).toEqual([
          'A check of a scorecard counts soon',
          '/scorecards',
          'scorecards enforced group:default/guardian',
        ]);
      });
    });

    it('tells of a provider that is broken for 24 hours, to the owner of the scorecard', async () => {
      const { clock, start, stores, told } = await open();
      const fail = () =>
        stores.runs.note({
          work: 'collect:docs',
          startedAt: clock.text,
          durationMs: 5,
          succeeded: false,
        });
      await fail();
      clock.advance(DAY - MINUTE);
      await fail();
      await start().run();
      expect(await told()).toEqual([]);

      clock.advance(MINUTE);
      await start().run();
      await start().run();
      expect(await told()).toMatchObject([
        {
          ...{ to: SRE, topic: 'provider', link: '/scorecards/health' },
          title: 'Provider “Documentation” has failed for 24 hours',
        },
      ]);
    });

    it('forgets nothing where the process ends before it is stored', async () => {
      const { outbox, start, told } = await open({
        card: announcedOn('2026-03-15'),
      });
      const failing = Object.assign(Object.create(outbox), {
        filterNew: (messages: never[]) => outbox.filterNew(messages),
        add: async () => {
          throw new Error('The process ends');
        },
      });
      await expect(start({ outbox: failing }).run()).rejects.toThrow();
      expect(await told()).toEqual([]);
      await start().run();
      expect(await told()).toHaveLength(1);
    });

    it('tells what others find, and nobody who does not exist', async () => {
      const notice = (recipient: string): ScorecardNotice => ({
        topic: 'exemption-ends',
        recipient,
        cause: '1',
        entity: { ref: 'component:default/memories', title: 'Memories' },
        scorecard: { ref: 'scorecard:default/documented', title: 'Documented' },
        ...{ check: 'has-docs', title: 'Has docs', until: '2026-03-10' },
      });
      const exemptions: NoticeSource = {
        topics: ['exemption-ends'],
        find: async () => [notice(GUARDIAN), notice('group:default/gone')],
      };
      const { start, told } = await open();
      await start({ sources: [exemptions] }).run();

      expect(await told()).toMatchObject([
        {
          ...{ to: GUARDIAN, topic: 'exemption-ends' },
          link: '/catalog/default/component/memories/scorecards',
        },
      ]);
    });

    describe('tells once a week', () => {
      // The clock starts on a Sunday.
      const opened = async () => {
        const all = await open();
        all.clock.advance(HOUR);
        await all.start().run();
        expect(await all.told()).toEqual([]);
        return all;
      };

      it('what was won and lost, as it is in the end', async () => {
        const { clock, observe, start, told } = await opened();
        clock.advance(HOUR);
        await observe('memories', 12);
        await observe('albums', 1);
        await observe('albums', 11);
        clock.advance(DAY);
        await start().run();
        await start().run();

        expect(await told()).toEqual([
          {
            ...{ to: GUARDIAN, topic: 'digest', severity: 'low' },
            title: 'guardian: 1 level reached',
            description: 'memories reached silver of Documented.',
            link: '/catalog/default/group/guardian/scorecards',
            scope: 'scorecards digest group:default/guardian',
          },
        ]);
      });

      it('that a level is lost', async () => {
        const { clock, observe, start, told } = await opened();
        clock.advance(HOUR);
        await observe('albums', 1);
        clock.advance(DAY);
        await start().run();

        expect(await told()).toMatchObject([
          { description: 'albums fell to bronze of Documented.' },
        ]);
      });

      it('nobody where nothing changed, and of nothing that is new in the catalog', async () => {
        const { clock, publish, start, told } = await opened();
        clock.advance(HOUR);
        await publish([component('arrived'), scorecard('documented')]);
        clock.advance(DAY);
        await start().run();
        expect(await told()).toEqual([]);
      });

      it('which checks are new, and what comes due', async () => {
        const { clock, publish, start, told } = await opened();
        clock.advance(HOUR);
        await publish([
          scorecard('documented', {
            checks: [
              ...scorecard('documented').spec.checks,
              {
                ...{ id: 'hundred', title: 'A hundred', level: 'silver' },
                ...{ rule: 'facts.docs.pages > 99', enforceFrom: '2026-03-10' },
              },
            ],
          }),
        ]);
        clock.advance(DAY);
        await start().run();
        const digests = (await told()).filter(
          ({ topic }) => topic === 'digest',
        );

        expect(digests).toMatchObject([
          {
            to: GUARDIAN,
            title: 'guardian: 1 new check, 1 due soon',
            description:
              '“A hundred” counts from 2026-03-10.\nNew check in Documented: A hundred.',
          },
        ]);
      });

      it('once, where two replicas find the same', async () => {
        const { clock, observe, start, told } = await opened();
        clock.advance(HOUR);
        await observe('memories', 12);
        clock.advance(DAY);
        await Promise.all([start().run(), start().run()]);
        expect(await told()).toHaveLength(1);
      });

      it('nothing after a month in which it was switched off', async () => {
        const { clock, observe, start, told } = await opened();
        clock.advance(HOUR);
        await observe('memories', 12);
        clock.advance(36 * DAY);
        await start().run();
        expect(await told()).toEqual([]);
      });
    });
  });
});
