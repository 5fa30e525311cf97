import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(240_000);

const HOUR = 60 * 60_000;
const documented = { namespace: 'default', name: 'documented' };

const scene: Scene = {
  entities: [
    group('guardian'),
    ...[component('memories'), component('albums'), component('portal')],
    scorecard('documented'),
  ],
  observed: [
    observeDocs('memories', { exists: false, pages: 0 }),
    observeDocs('albums', { exists: true, pages: 12 }),
  ],
};

describe('getCheckInsight', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async (changes: Partial<Scene> = {}) => {
      const opened = await openBackend(databases, engine, {
        ...scene,
        ...changes,
      });
      const { backend, caller, clock, judgeAll, stores } = opened;
      const observe = async (name: string, exists: boolean) => {
        await stores.facts.storeCollected({
          observed: [
            {
              ...observeDocs(name, { exists, pages: 1 }),
              observedAt: clock.text,
            },
          ],
          failed: [],
        });
        await judgeAll();
      };
      const read = (check = 'has-docs') =>
        backend.getCheckInsight({ ...documented, check }, caller);
      return { ...opened, observe, read };
    };

    it('counts states, and says why it does not pass', async () => {
      const { read } = await open();

      await expect(read()).resolves.toMatchObject({
        ...{ check: 'has-docs', title: 'has-docs', level: 'bronze' },
        counts: { pass: 1, fail: 1, unknown: 1 },
        fixed: 0,
        examined: 2,
        reasons: [
          {
            ...{ state: 'unknown', rule: 'never-observed', entities: 1 },
            fact: 'facts.docs.exists',
          },
          { state: 'fail', text: 'has-docs', entities: 1 },
        ],
      });
    });

    it('measures the time from fail to pass', async () => {
      const { clock, observe, read } = await open();
      clock.advance(2 * HOUR);
      await observe('albums', false);
      clock.advance(4 * HOUR);
      await observe('albums', true);
      clock.advance(HOUR);
      await observe('albums', false);
      clock.advance(10 * HOUR);
      await observe('albums', true);

      await expect(read()).resolves.toMatchObject({
        ...{ fixed: 2, medianTimeToPassMs: 7 * HOUR },
      });
    });

    it('says how the states changed from day to day', async () => {
      const { clock, observe, read } = await open();
      clock.advance(48 * HOUR);
      await observe('memories', true);

      const { points, until } = await read();

      expect(until).toBe('2026-03-03');
      expect(points.map(({ day, counts }) => [day, counts.fail ?? 0])).toEqual([
        ['2026-03-01', 1],
        ['2026-03-03', 0],
      ]);
    });

    it('is about what the caller sees', async () => {
      const { read } = await open({ hidden: ['component:default/memories'] });

      const answer = await read();

      expect(answer.counts).toEqual({ pass: 1, unknown: 1 });
      expect(answer.examined).toBe(1);
    });

    it('names a check that is not there', async () => {
      const { read } = await open();

      await expect(read('gone')).rejects.toMatchObject({
        name: 'NotFoundError',
        message: "No check 'gone' in scorecard:default/documented",
      });
    });
  });
});
