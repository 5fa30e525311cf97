import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../../__testUtils__/nursery';
import { observeDocs } from '../../__testUtils__/observe';
import { openBackend } from '../../__testUtils__/openBackend';
import { ENGINES } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';

jest.setTimeout(120_000);

const HOUR = 60 * 60_000;
const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('reads of many entities', () => {
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
        history: stores.history,
        results: stores.results,
      };
    }

    it('reads results, narrowed by owner of now, scorecard and visibility', async () => {
      const { results } = await open();
      const read = async (query: Parameters<typeof results.findResults>[0]) =>
        [...(await results.findResults(query))].map(
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
      const { results } = await open();

      const groups = [
        ...(await results.readResultGroups({
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
      const { results } = await open();

      await expect(results.countUnowned({})).resolves.toBe(1);
      await expect(results.countUnowned({ visible: [memories] })).resolves.toBe(
        0,
      );
      await expect(results.countUnowned({ scorecards: [] })).resolves.toBe(0);
    });

    it('lists changes from a moment on, newest first, as many as are asked for', async () => {
      const { at, history } = await open();
      const query = {
        owners: ['group:default/guardian'],
        scorecards: ['scorecard:default/documented'],
        from: at,
        limit: 10,
      };

      await expect(history.findTransitions(query)).resolves.toEqual([
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
      await expect(history.findLevelChanges(query)).resolves.toEqual([
        {
          at,
          entity: memories,
          scorecard: 'scorecard:default/documented',
          from: 'silver',
          to: 'none',
          owners: ['group:default/guardian'],
        },
      ]);

      const all = await history.findLevelChanges({
        from: '2000-01-01T00:00:00.000Z',
        limit: 100,
      });
      const moments = all.map(change => change.at);
      expect(moments).toEqual([...moments].sort().reverse());
      await expect(
        history.findLevelChanges({
          from: '2000-01-01T00:00:00.000Z',
          limit: 1,
        }),
      ).resolves.toEqual([all[0]]);
      await expect(
        history.findTransitions({ ...query, visible: [billing] }),
      ).resolves.toEqual([]);
    });

    it('reads in one statement', async () => {
      const { database, history, results } = await open();
      const query = { visible: [memories], from: '', limit: 1 };
      for (const read of [
        () => results.findResults(query),
        () => results.readResultGroups(query),
        () => results.countUnowned(query),
        () => history.findTransitions(query),
        () => history.findLevelChanges(query),
      ]) {
        await expect(recordStatements(database, read)).resolves.toHaveLength(1);
      }
    });
  });
});
