import { TestDatabases } from '@backstage/backend-test-utils';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';
import { DailyRollup } from './DatabaseRollupStore';

jest.setTimeout(120_000);

const scorecard = 'scorecard:default/documented';

function rollup(
  day: string,
  owner: string | undefined,
  differences: Partial<DailyRollup> = {},
): DailyRollup {
  return {
    day,
    owners: owner === undefined ? [] : [owner],
    scorecard,
    entities: 2,
    levels: { none: 1, bronze: 1 },
    states: { pass: 3, unknown: 1 },
    coverage: { known: 3, all: 4 },
    ...differences,
  };
}

describe('DatabaseRollupStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { rollups } = opened.stores;
      await rollups.replaceDay('2026-03-01', [
        rollup('2026-03-01', 'group:default/guardian'),
        rollup('2026-03-01', 'group:default/billing', {
          levels: { none: 0, bronze: 2 },
          states: { pass: 4 },
          coverage: { known: 4, all: 4 },
        }),
        rollup('2026-03-01', undefined),
      ]);
      await rollups.replaceDay('2026-03-02', [
        rollup('2026-03-02', 'group:default/guardian'),
      ]);
      return { ...opened, rollups };
    }

    it('adds up owners, each with what it owned on the day', async () => {
      const { rollups } = await open();

      await expect(
        rollups.readDays({
          owners: ['group:default/guardian', 'group:default/billing'],
          from: '2026-03-01',
          to: '2026-03-31',
        }),
      ).resolves.toEqual([
        {
          day: '2026-03-01',
          scorecard,
          entities: 4,
          levels: { none: 1, bronze: 3 },
          states: { pass: 7, unknown: 1 },
          coverage: { known: 7, all: 8 },
        },
        {
          day: '2026-03-02',
          scorecard,
          entities: 2,
          levels: { none: 1, bronze: 1 },
          states: { pass: 3, unknown: 1 },
          coverage: { known: 3, all: 4 },
        },
      ]);
    });

    it('narrows by day and scorecard, and counts what has no owner', async () => {
      const { rollups } = await open();
      const range = { from: '2026-03-01', to: '2026-03-01' };

      await expect(rollups.readDays(range)).resolves.toMatchObject([
        { day: '2026-03-01', entities: 6 },
      ]);
      await expect(
        rollups.readDays({ ...range, scorecards: ['scorecard:default/x'] }),
      ).resolves.toEqual([]);
      await expect(rollups.readDays({ ...range, owners: [] })).resolves.toEqual(
        [],
      );
    });

    it('replaces a day that was kept before', async () => {
      const { rollups } = await open();

      await rollups.replaceDay('2026-03-01', [
        rollup('2026-03-01', 'group:default/billing', { entities: 1 }),
      ]);

      await expect(
        rollups.readDays({ from: '2026-03-01', to: '2026-03-01' }),
      ).resolves.toMatchObject([{ entities: 1 }]);
    });

    it('forgets days before a day', async () => {
      const { rollups } = await open();

      await expect(rollups.prune('2026-03-02')).resolves.toBe(3);

      await expect(
        rollups.readDays({ from: '2000-01-01', to: '2030-01-01' }),
      ).resolves.toMatchObject([{ day: '2026-03-02' }]);
    });

    it('sends one statement, however many owners and days there are', async () => {
      const { database, rollups } = await open();
      const owners = Array.from({ length: 1_000 }, (_, i) => `group:d/${i}`);
      await rollups.replaceDay(
        '2026-03-03',
        owners.map(owner => rollup('2026-03-03', owner)),
      );

      const statements = await recordStatements(database, () =>
        rollups.readDays({ owners, from: '2026-01-01', to: '2026-12-31' }),
      );

      expect(statements).toHaveLength(1);
    });
  });
});
