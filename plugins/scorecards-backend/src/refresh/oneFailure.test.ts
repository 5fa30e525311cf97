import { TestDatabases } from '@backstage/backend-test-utils';
import { openJudging } from '../__testUtils__/openJudging';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const HOUR = 60 * 60_000;
const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('a provider that fails after it has answered', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    /** Silver and bronze, by values that are good for a day; then every attempt fails. */
    async function open() {
      const judging = await openJudging(databases, engine);
      await judging.observe({ memories: 12, billing: 3 });
      await judging.judgeAll();
      const history = async () => [
        await judging.levelsOf(memories),
        await judging.levelsOf(billing),
        await judging.transitionsOf(memories),
        await judging.transitionsOf(billing),
      ];
      const before = await history();
      const fail = async (afterMs: number) => {
        judging.clock.advance(afterMs);
        await judging.collection.enqueueAll(judging.docs);
        await judging.collectAll();
        await judging.judgeAll();
      };
      const { collect } = judging.docs;
      const answer = collect.getMockImplementation();
      collect.mockRejectedValue(new Error('GitHub limits requests'));
      const succeed = async (afterMs: number) => {
        collect.mockImplementation(answer);
        await fail(afterMs);
      };
      return { ...judging, before, fail, history, succeed };
    }

    it('changes nothing while its last values are good, and the failure is kept beside them', async () => {
      const { before, fail, history, statesOf, stores, succeed } = await open();

      await fail(HOUR);

      await expect(statesOf(memories)).resolves.toEqual([
        {
          level: 'silver',
          states: { 'has-docs': 'pass', 'ten-pages': 'pass' },
        },
      ]);
      await expect(stores.facts.readFacts([memories])).resolves.toMatchObject([
        {
          values: { exists: true, pages: 12 },
          error: { message: expect.stringContaining('GitHub limits requests') },
        },
      ]);
      await succeed(HOUR);
      await expect(history()).resolves.toEqual(before);
    });

    it('is an error when they are too old, and no sooner', async () => {
      const { before, fail, history, statesOf } = await open();

      await fail(23 * HOUR);
      await expect(history()).resolves.toEqual(before);
      await fail(2 * HOUR);

      await expect(statesOf(memories)).resolves.toEqual([
        {
          // Below the lowest.
          level: undefined,
          states: { 'has-docs': 'error', 'ten-pages': 'error' },
        },
      ]);
    });
  });
});
