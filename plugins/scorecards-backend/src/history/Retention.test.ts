import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ENGINES, openStores } from '../__testUtils__/openStores';
import { Retention } from './Retention';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const entity = 'component:default/memories';
const scorecard = 'scorecard:default/documented';

describe('Retention', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    it('forgets what is older than it may be, each by its own measure', async () => {
      const { clock, database, stores } = await openStores(databases, engine);
      const days = ['2026-02-01', '2026-02-20', '2026-02-28'];
      for (const day of days) {
        const at = `${day}T12:00:00.000Z`;
        await database('transitions').insert({
          entity,
          scorecard,
          check_id: 'docs',
          at,
        });
        await database('level_changes').insert({ entity, scorecard, at });
        await stores.rollups.replaceDay(day, [
          {
            day,
            owners: [],
            scorecard,
            entities: 1,
            levels: {},
            states: {},
            coverage: { known: 0, all: 0 },
          },
        ]);
        await stores.series.writePoints([
          { day, entity, fact: 'facts.docs.pages', value: 1 },
        ]);
      }
      const retention = Retention.create({
        calendar: Calendar.utc,
        clock: clock.now,
        logger: mockServices.logger.mock(),
        periods: { transitions: 20 * DAY, rollups: 5 * DAY, series: 9 * DAY },
        stores,
      });

      await retention.run();
      await retention.run();

      const countOf = async (table: string) =>
        (await database(table).select('*')).length;
      await expect(countOf('transitions')).resolves.toBe(2);
      await expect(countOf('level_changes')).resolves.toBe(2);
      await expect(countOf('rollups_daily')).resolves.toBe(1);
      await expect(countOf('fact_series_daily')).resolves.toBe(2);
    });
  });
});
