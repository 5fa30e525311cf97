import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openStores } from '../../__testUtils__/openStores';

jest.setTimeout(120_000);

const entity = 'component:default/memories';
const fact = 'facts.docs.pages';

describe('DatabaseSeriesStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const { stores } = await openStores(databases, engine);
      const { series } = stores;
      await series.writePoints([
        { day: '2026-03-01', entity, fact, value: 0.1 },
        { day: '2026-03-02', entity, fact, value: 1e300 },
        { day: '2026-03-01', entity: 'api:default/x', fact, value: -1 },
      ]);
      return { series };
    }

    it('keeps the last value of a day', async () => {
      const { series } = await open();
      await series.writePoints([{ day: '2026-03-01', entity, fact, value: 2 }]);
      await series.writePoints([]);

      await expect(
        series.readSeries({ entity, from: '2026-03-01', to: '2026-03-02' }),
      ).resolves.toEqual([
        { day: '2026-03-01', entity, fact, value: 2 },
        { day: '2026-03-02', entity, fact, value: 1e300 },
      ]);
    });

    it('forgets days before a day', async () => {
      const { series } = await open();

      await expect(series.prune('2026-03-02')).resolves.toBe(2);

      await expect(
        series.readSeries({ entity, from: '2000-01-01', to: '2030-01-01' }),
      ).resolves.toHaveLength(1);
    });
  });
});
