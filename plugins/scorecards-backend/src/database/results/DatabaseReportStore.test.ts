import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../../__testUtils__/nursery';
import { observeDocs } from '../../__testUtils__/observe';
import { openBackend } from '../../__testUtils__/openBackend';
import { ENGINES } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';
import { DatabaseReportStore } from './DatabaseReportStore';

jest.setTimeout(120_000);

const HOUR = 60 * 60_000;
const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('DatabaseReportStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** Everything passes at nine; an hour later memories fails. */
    async function open() {
      const opened = await openBackend(databases, engine, {
        entities: [
          group('guardian'),
          component('memories'),
          component('photos'),
          component('billing', { owner: undefined }),
          scorecard('documented'),
          scorecard('other', {
            checks: [{ id: 'any', level: 'bronze', rule: 'facts.docs.exists' }],
          }),
        ],
        observed: ['memories', 'photos', 'billing'].map(name =>
          observeDocs(name, { exists: true, pages: 12 }),
        ),
      });
      const { clock, database, judgeAll, stores } = opened;
      const at = clock.advance(HOUR);
      const values = { exists: false, pages: 12 };
      await stores.facts.storeCollected({
        observed: [observeDocs('memories', values, at)],
        failed: [],
      });
      await judgeAll();
      return {
        at,
        database,
        reports: DatabaseReportStore.create({ database }),
      };
    }

    it('reads results, narrowed by owner of now, scorecard and visibility', async () => {
      const { reports } = await open();
      const read = async (query: Parameters<typeof reports.readResults>[0]) =>
        [...(await reports.readResults(query))].map(
          it => `${it.entity} ${it.scorecard.split('/')[1]} ${it.level}`,
        );

      await expect(read({})).resolves.toHaveLength(6);
      await expect(
        read({
          owners: ['group:default/guardian'],
          scorecards: ['scorecard:default/documented'],
          visible: [memories, billing],
        }),
      ).resolves.toEqual([`${memories} documented undefined`]);
      await expect(read({ visible: [] })).resolves.toEqual([]);
    });

    it('counts results', async () => {
      const { reports } = await open();

      const groups = [
        ...(await reports.readResultGroups({
          scorecards: ['scorecard:default/other'],
        })),
      ];

      expect(groups).toHaveLength(3);
      expect(groups).toContainEqual({
        owners: [],
        scorecard: 'scorecard:default/other',
        level: 'silver',
        checks: new Map([['any', { pass: 1 }]]),
        coverage: { known: 1, all: 1 },
        entities: 1,
      });
    });

    it('counts judged entities without owner once', async () => {
      const { reports } = await open();

      await expect(reports.countUnowned({})).resolves.toBe(1);
      await expect(reports.countUnowned({ visible: [memories] })).resolves.toBe(
        0,
      );
      await expect(reports.countUnowned({ scorecards: [] })).resolves.toBe(0);
    });

    it('lists changes from a moment on, newest first, as many as are asked for', async () => {
      const { at, reports } = await open();
      const query = {
        owners: ['group:default/guardian'],
        scorecards: ['scorecard:default/documented'],
        from: at,
        limit: 10,
      };

      await expect(reports.listTransitions(query)).resolves.toEqual([
        {
          at,
          entity: memories,
          scorecard: 'scorecard:default/documented',
          check: 'has-docs',
          from: 'pass',
          to: 'fail',
          owners: ['group:default/guardian'],
        },
      ]);
      await expect(reports.listLevelChanges(query)).resolves.toEqual([
        {
          at,
          entity: memories,
          scorecard: 'scorecard:default/documented',
          from: 'silver',
          to: 'none',
          owners: ['group:default/guardian'],
        },
      ]);

      const all = await reports.listLevelChanges({
        from: '2000-01-01T00:00:00.000Z',
        limit: 100,
      });
      const moments = all.map(change => change.at);
      expect(moments).toEqual([...moments].sort().reverse());
      await expect(
        reports.listLevelChanges({
          from: '2000-01-01T00:00:00.000Z',
          limit: 1,
        }),
      ).resolves.toEqual([all[0]]);
      await expect(
        reports.listTransitions({ ...query, visible: [billing] }),
      ).resolves.toEqual([]);
    });

    it('reads in one statement', async () => {
      const { database, reports } = await open();
      const query = { visible: [memories], from: '', limit: 1 };
      for (const read of [
        () => reports.readResults(query),
        () => reports.readResultGroups(query),
        () => reports.countUnowned(query),
        () => reports.listTransitions(query),
        () => reports.listLevelChanges(query),
      ]) {
        await expect(recordStatements(database, read)).resolves.toHaveLength(1);
      }
    });
  });
});
