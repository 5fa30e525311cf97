import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { DailySnapshot } from './DailySnapshot';

jest.setTimeout(120_000);

const documented = 'scorecard:default/documented';
const DAY = 24 * 60 * 60_000;

describe('DailySnapshot', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open(calendar = Calendar.utc) {
      const work = await openWork(databases, engine, [
        component('memories'),
        component('billing', { owner: 'billing' }),
        component('lost', { owner: undefined }),
        scorecard('documented'),
        scorecard('draft', { lifecycle: 'draft' }),
      ]);
      const { clock, collectAll, judgeAll, docs, registry, stores } = work;
      docs.collect.mockImplementation(async ({ entities }: CollectRequest) =>
        entities.map(entity => ({
          entity: stringifyEntityRef(entity),
          values: { exists: true, pages: 3 },
        })),
      );
      const snapshot = DailySnapshot.create({
        calendar,
        clock: clock.now,
        declarations: registry,
        stores,
      });
      await work.sweep.run();
      await collectAll();
      await judgeAll();
      await snapshot.run();
      const daysOf = (owner?: string) =>
        stores.rollups.readDays({
          owners: owner ? [owner] : undefined,
          from: '2026-01-01',
          to: '2026-12-31',
        });
      return { ...work, snapshot, daysOf };
    }

    it('counts what each owner has, and leaves out drafts', async () => {
      const { daysOf } = await open();
      const expected = {
        day: '2026-03-01',
        scorecard: documented,
        entities: 1,
        levels: { none: 0, bronze: 1, silver: 0 },
        states: { pass: 1, fail: 1 },
        coverage: { known: 2, all: 2 },
      };

      await expect(daysOf('group:default/guardian')).resolves.toEqual([
        expected,
      ]);
      await expect(daysOf()).resolves.toMatchObject([{ entities: 3 }]);
    });

    it('rewrites nobody’s past when an entity moves to another team', async () => {
      const { catalog, clock, daysOf, judgeAll, snapshot, sweep } =
        await open();
      clock.advance(DAY);
      catalog.entities[0] = component('memories', { owner: 'billing' });
      await sweep.run();
      await judgeAll();

      await snapshot.run();

      await expect(daysOf('group:default/guardian')).resolves.toMatchObject([
        { day: '2026-03-01', entities: 1 },
      ]);
      await expect(daysOf('group:default/billing')).resolves.toMatchObject([
        { day: '2026-03-01', entities: 1 },
        { day: '2026-03-02', entities: 2 },
      ]);
    });

    it('replaces what it kept earlier on the same day', async () => {
      const { catalog, clock, daysOf, judgeAll, snapshot, sweep } =
        await open();
      clock.advance(3_600_000);
      catalog.entities = catalog.entities.slice(1);
      await sweep.run();
      await judgeAll();

      await snapshot.run();

      await expect(daysOf('group:default/guardian')).resolves.toEqual([]);
    });

    it.each([
      // Ten past midnight in Tokyo, five in the afternoon in Los Angeles.
      ['Asia/Tokyo', '2026-03-01T15:10:00.000Z', '2026-03-02'],
      ['America/Los_Angeles', '2026-03-02T01:00:00.000Z', '2026-03-01'],
    ])('in %s, at %s, keeps %s', async (timeZone, now, day) => {
      const { clock, daysOf, snapshot, stores } = await open(
        Calendar.create(timeZone),
      );
      clock.advance(Date.parse(now) - clock.now().getTime());

      await snapshot.run();

      const days = await daysOf('group:default/guardian');
      expect(days.at(-1)).toMatchObject({ day, entities: 1 });
      const series = await stores.series.readSeries({
        entity: 'component:default/memories',
        from: '2026-01-01',
        to: '2026-12-31',
      });
      expect(series.at(-1)).toMatchObject({ day, value: 3 });
    });

    it('keeps the values of facts that ask for it, while they are fresh', async () => {
      const { clock, snapshot, stores } = await open();
      clock.advance(DAY);
      await snapshot.run();
      clock.advance(DAY);
      await snapshot.run();

      await expect(
        stores.series.readSeries({
          entity: 'component:default/memories',
          from: '2026-01-01',
          to: '2026-12-31',
        }),
      ).resolves.toEqual(
        ['2026-03-01', '2026-03-02'].map(day => ({
          day,
          entity: 'component:default/memories',
          fact: 'facts.docs.pages',
          value: 3,
        })),
      );
    });
  });
});
