import { TestDatabases } from '@backstage/backend-test-utils';
import { CampaignEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  campaign,
  component,
  group,
  scorecard,
} from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { CampaignNotices } from './CampaignNotices';
import { ExemptionNotices } from './ExemptionNotices';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const AOKI = 'user:default/aoki';
const MORI = 'user:default/mori';
const memories = 'component:default/memories';
const TODAY = '2026-03-01';

describe('sources of notifications', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (
      period: Pick<CampaignEntity['spec'], 'starts' | 'due' | 'reminders'>,
    ) => {
      const opened = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          group('sre'),
          component('memories'),
          component('albums'),
          component('billing', { owner: 'sre' }),
          scorecard('documented'),
          campaign('write-docs', period),
        ],
        observed: [
          observeDocs('memories', { exists: false, pages: 0 }),
          observeDocs('albums', { exists: true, pages: 30 }),
        ],
      });
      const { clock, declarations, judgeAll, stores } = opened;
      const scorecards = CurrentScorecards.create({
        ...{ calendar: Calendar.utc, declarations },
        store: stores.scorecards,
      });
      const moment = () => ({
        now: clock.now(),
        today: clock.text.slice(0, 10),
      });
      const exemptions = ExemptionNotices.create({ scorecards, stores });
      const campaigns = CampaignNotices.create({ scorecards, stores });
      const ask = async (until = '2026-06-01') =>
        String(
          await stores.exemptions.ask(
            {
              ...{
                entity: memories,
                scorecard: 'scorecard:default/documented',
              },
              ...{ check: 'has-docs', reason: 'It is being replaced' },
              ...{ askedBy: AOKI, until },
            },
            TODAY,
          ),
        );
      return {
        ...{ ask, campaigns, clock, exemptions, judgeAll, stores },
        findExemptions: async () =>
          (await exemptions.find(moment())).map(it => [
            ...[it.topic, it.recipient],
            'decision' in it ? it.decision : undefined,
          ]),
        findCampaigns: async () =>
          (await campaigns.find(moment())).map(it => [
            ...[it.topic, it.recipient],
            'entities' in it ? it.entities : undefined,
          ]),
      };
    };
    const LATER = { starts: '2026-04-01', due: '2026-06-01' };

    it('tell who decides that somebody asks for an exemption', async () => {
      const { ask, findExemptions } = await open(LATER);
      await ask();
      expect(await findExemptions()).toEqual([
        ['exemption-asked', 'group:default/sre', undefined],
      ]);
    });

    it.each(['granted', 'refused'] as const)(
      'tell who asked that it is %s, and nobody of what they did themselves',
      async decision => {
        const { ask, findExemptions, stores } = await open(LATER);
        const id = await ask();
        await stores.exemptions.decide(id, {
          ...{ by: MORI, decision, reason: 'So it is', today: TODAY },
        });
        expect(await findExemptions()).toEqual([
          ['exemption-decided', AOKI, decision],
        ]);
        await stores.exemptions.revoke(id, { by: AOKI, today: TODAY });
        expect(await findExemptions()).toEqual(
          decision === 'granted'
            ? []
            : [['exemption-decided', AOKI, 'refused']],
        );
      },
    );

    it('tell the owners in the last 14 days of an exemption, and of nothing old', async () => {
      const { ask, clock, exemptions, findExemptions, stores } = await open(
        LATER,
      );
      const id = await ask('2026-05-15');
      await stores.exemptions.decide(id, {
        ...{ by: MORI, decision: 'granted', today: TODAY },
      });
      clock.advance(60 * DAY);
      expect(await findExemptions()).toEqual([]);
      clock.advance(1 * DAY);
      expect(await findExemptions()).toEqual([
        ['exemption-ends', 'group:default/guardian', undefined],
      ]);
      const days = { from: '2026-05-01', to: '2026-05-15' };
      expect(await exemptions.findDue(days)).toMatchObject([
        { group: 'group:default/guardian', item: { day: '2026-05-15' } },
      ]);
    });

    it.each<[string, string, (string | number)[][]]>([
      ['2026-03-02', '2026-06-01', []],
      [
        '2026-02-20',
        '2026-06-01',
        [
          ['campaign-starts', 'group:default/guardian', 1],
          ['campaign-starts', 'group:default/sre', 1],
        ],
      ],
      [
        '2026-01-01',
        '2026-02-28',
        [
          ['campaign-overdue', 'group:default/guardian', 1],
          ['campaign-overdue', 'group:default/sre', 1],
        ],
      ],
      ['2025-01-01', '2025-12-31', []],
    ])(
      'tell of a campaign from %s to %s, to groups with something left',
      async (starts, due, expected) => {
        const { findCampaigns } = await open({
          starts,
          due,
        });
        expect((await findCampaigns()).sort()).toEqual(expected);
      },
    );

    it('remind groups of what is left, once in each interval', async () => {
      const { campaigns, clock, findCampaigns, judgeAll, stores } = await open({
        starts: '2026-01-05',
        due: '2026-03-20',
        reminders: { every: 'P1W', last: 'P5D' },
      });
      const causes = async () => [
        ...new Set(
          (
            await campaigns.find({
              now: clock.now(),
              today: clock.text.slice(0, 10),
            })
          )
            .filter(({ recipient }) => recipient === 'group:default/guardian')
            .map(({ cause }) => cause),
        ),
      ];
      // The last one is on 15 March, a Sunday, and the first of March is one.
      expect((await findCampaigns()).sort()).toEqual([
        ['campaign-reminder', 'group:default/guardian', 1],
        ['campaign-reminder', 'group:default/sre', 1],
      ]);
      const first = await causes();
      clock.advance(6 * DAY);
      expect(await causes()).toEqual(first);
      clock.advance(1 * DAY);
      const second = await causes();
      expect([second.length, second]).not.toEqual([1, first]);

      // Who is done is not reminded.
      await stores.facts.storeCollected({
        observed: ['memories', 'albums'].map(name =>
          observeDocs(name, { exists: true, pages: 30 }, clock.text),
        ),
        failed: [],
      });
      await judgeAll();
      expect(await findCampaigns()).toEqual([
        ['campaign-reminder', 'group:default/sre', 1],
      ]);
      clock.advance(12 * DAY);
      expect(await findCampaigns()).toEqual([
        ['campaign-reminder', 'group:default/sre', 1],
      ]);
      clock.advance(1 * DAY);
      expect(await findCampaigns()).toEqual([
        ['campaign-overdue', 'group:default/sre', 1],
      ]);
    });

    it('find the campaigns that come due', async () => {
      const { campaigns } = await open({
        starts: '2026-01-01',
        due: '2026-03-10',
      });
      const due = await campaigns.findDue({ from: TODAY, to: '2026-03-15' });
      expect(due.map(({ group: of }) => of).sort()).toEqual([
        'group:default/guardian',
        'group:default/sre',
      ]);
    });
  });
});
