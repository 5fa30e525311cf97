import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CollectRequest } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { DailySnapshot } from '../history/DailySnapshot';
import { moveDay } from '../reads/trendRange';
import { DemoHistory } from './DemoHistory';
import { DemoHistoryImporter } from './DemoHistoryImporter';

jest.setTimeout(240_000);

const billing = 'component:default/billing';
const TODAY = '2026-03-01';
const DAYS = 90;

const history: DemoHistory = {
  days: DAYS,
  declarations: [],
  patterns: [
    {
      provider: 'deploys',
      entities: [billing],
      days: { from: 90, to: 20 },
      every: 7,
      values: { minutesP95: { from: 30, to: 10 } },
    },
    {
      provider: 'docs',
      entities: [billing],
      days: { from: 90, to: 60 },
      every: 1,
      values: { pages: 2 },
    },
    {
      provider: 'docs',
      days: { from: 12, to: 10 },
      every: 1,
      values: {},
      error: 'The wiki was down',
    },
  ],
  exemptions: [
    {
      entity: billing,
      scorecard: 'scorecard:default/documented',
      check: 'quick',
      reason: 'It is replaced in summer.',
      grantedBy: 'user:default/aoki',
      daysAgo: 5,
      endsInDays: 30,
    },
  ],
};

describe('DemoHistoryImporter', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const work = await openWork(databases, engine, [
        component('billing', { owner: 'billing' }),
        component('memories'),
        group('billing'),
        group('guardian'),
        scorecard('documented', {
          checks: [
            { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
            {
              id: 'ten-pages',
              level: 'silver',
              rule: 'facts.docs.pages >= 10',
            },
            {
              id: 'quick',
              level: 'silver',
              rule: 'facts.deploys.minutesP95 <= 15',
            },
          ],
        }),
      ]);
      const { clock, database, docs, logger, registry } = work;
      docs.collect.mockImplementation(async ({ entities }: CollectRequest) =>
        entities.map(entity => ({
          entity: stringifyEntityRef(entity),
          values: { exists: true, pages: 12 },
        })),
      );
      await work.sweep.run();
      const createImporter = (worker = 'importer') =>
        DemoHistoryImporter.create({
          calendar: Calendar.utc,
          clock: clock.now,
          declarations: registry,
          history,
          logger,
          openStores: it =>
            createDatabaseStores({
              database,
              declarations: registry,
              clock: it,
            }),
          providers: registry.providers,
          batchSize: 2,
          timeoutMs: 1_000,
          worker,
          requestSweep: async () => {
            await work.sweep.run();
          },
        });
      return { ...work, createImporter };
    }

    /** As the engine does: again and again until it is done. */
    async function runUntilDone(
      work: Awaited<ReturnType<typeof open>>,
      importer = work.createImporter(),
    ) {
      const { signal } = new AbortController();
      for (let attempt = 0; attempt < 10; attempt++) {
        if (await importer.run(signal)) {
          return;
        }
        work.clock.advance(6_000);
      }
      throw new Error('The import does not end');
    }

    async function readHistory({
      database,
      stores,
    }: Awaited<ReturnType<typeof open>>) {
      const rowsOf = async (table: string, order: string[]) =>
        (await database(table).select('*').orderBy(order)).map(
          ({ id, ...row }) => row,
        );
      const results = await stores.results.readResults([
        billing,
        'component:default/memories',
      ]);
      return {
        rollups: await rowsOf('rollups_daily', ['day', 'owner', 'scorecard']),
        transitions: await rowsOf('transitions', ['at', 'entity', 'check_id']),
        levels: await rowsOf('level_changes', ['at', 'entity', 'scorecard']),
        series: await rowsOf('fact_series_daily', ['day', 'entity', 'fact']),
        facts: (await rowsOf('facts', ['entity', 'provider'])).map(
          ({ entity, provider, values_json, observed_at }) => ({
            entity,
            provider,
            values_json,
            observed_at,
          }),
        ),
        results: results.map(({ entity, level, states }) => ({
          entity,
          level,
          states,
        })),
      };
    }

    it('keeps every day, with changes on the days on which they happened', async () => {
      const work = await open();
      await runUntilDone(work);

      const { rollups, transitions } = await readHistory(work);
      const days = [...new Set(rollups.map(({ day }) => day))];
      expect(days).toEqual(
        Array.from({ length: DAYS + 1 }, (_, index) =>
          moveDay(TODAY, index - DAYS),
        ),
      );
      const ofBilling = transitions
        .filter(({ entity }) => entity === billing)
        .map(it => `${it.at.slice(0, 10)} ${it.check_id} ${it.to_state}`);
      expect(ofBilling).toEqual(
        expect.arrayContaining([
          `${moveDay(TODAY, -59)} ten-pages pass`,
          // What was read the day before the failures counts for that day.
          `${moveDay(TODAY, -11)} has-docs error`,
          `${moveDay(TODAY, -9)} has-docs pass`,
          // Seven days after the last push.
          `${moveDay(TODAY, -12)} quick unknown`,
          `${moveDay(TODAY, -5)} quick exempt`,
        ]),
      );
      await expect(
        work.stores.exemptions.readExemptions([billing]),
      ).resolves.toMatchObject([{ until: moveDay(TODAY, 30) }]);
      await expect(work.stores.demoImports.read()).resolves.toEqual({
        firstDay: moveDay(TODAY, -DAYS),
        lastDay: TODAY,
        nextDay: undefined,
      });
      expect(work.events.publish).not.toHaveBeenCalled();
    });

    it('comes to what living through the days comes to', async () => {
      const work = await open();
      await runUntilDone(work);
      const imported = await readHistory(work);
      const importedAt = work.clock.text;

      const lived = await open();
      const snapshot = DailySnapshot.create({
        calendar: Calendar.utc,
        clock: lived.clock.now,
        declarations: lived.registry,
        stores: lived.stores,
      });
      lived.clock.advance(
        Date.parse(`${moveDay(TODAY, -DAYS)}T12:00:00Z`) -
          lived.clock.now().getTime(),
      );
      // New entities wait for their first facts; these are judged at once.
      await lived
        .database('judge_queue')
        .update({ not_before: '', due_at: '' });
      for (let daysAgo = DAYS; daysAgo >= 0; daysAgo--) {
        const isDown = daysAgo <= 12 && daysAgo >= 10;
        lived.docs.collect.mockImplementation(
          async ({ entities }: CollectRequest) =>
            entities.map(it => {
              const entity = stringifyEntityRef(it);
              return isDown
                ? { entity, error: 'The wiki was down' }
                : {
                    entity,
                    values: {
                      exists: true,
                      pages: entity === billing && daysAgo >= 60 ? 2 : 12,
                    },
                  };
            }),
        );
        await lived.collector.collect(
          await lived.stores.entities.getEntities([
            billing,
            'component:default/memories',
          ]),
        );
        if (daysAgo >= 20 && (90 - daysAgo) % 7 === 0) {
          await lived.stores.facts.pushFacts([
            {
              provider: 'deploys',
              entity: billing,
              observedAt: lived.clock.text,
              values: { minutesP95: 30 - ((90 - daysAgo) / 70) * 20 },
            },
          ]);
        }
        if (daysAgo === 5) {
          const {
            daysAgo: _,
            endsInDays,
            ...exemption
          } = history.exemptions[0];
          await lived.stores.exemptions.grant({
            ...exemption,
            until: moveDay(TODAY, endsInDays),
          });
        }
        await lived.judgeAll();
        await snapshot.run();
        const next =
          daysAgo === 1
            ? Date.parse(importedAt)
            : lived.clock.now().getTime() + 24 * 60 * 60_000;
        lived.clock.advance(next - lived.clock.now().getTime());
      }

      await expect(readHistory(lived)).resolves.toEqual(imported);
    });

    it('imports nothing the second time, by whomever', async () => {
      const work = await open();
      await runUntilDone(work);
      const before = await readHistory(work);
      work.clock.advance(30 * 24 * 60 * 60_000);

      await expect(
        work.createImporter('other').run(new AbortController().signal),
      ).resolves.toBe(true);

      await expect(readHistory(work)).resolves.toEqual(before);
    });

    it('leaves a history alone that has begun', async () => {
      const work = await open();
      await work.collectAll();
      work.clock.advance(120_000);
      await work.judgeAll();
      const before = await readHistory(work);

      await runUntilDone(work);

      await expect(readHistory(work)).resolves.toEqual(before);
      await expect(work.stores.demoImports.read()).resolves.toBeUndefined();
    });

    it('goes on where it was interrupted, when the lease has ended', async () => {
      const whole = await open();
      await runUntilDone(whole);

      const work = await open();
      const interrupted = new AbortController();
      const importer = work.createImporter('killed');
      while (!(await work.stores.demoImports.read())) {
        await importer.run(interrupted.signal);
        work.clock.advance(6_000);
      }
      const running = importer.run(interrupted.signal);
      const middle = moveDay(TODAY, -40);
      for (;;) {
        const { nextDay = '' } = (await work.stores.demoImports.read()) ?? {};
        if (nextDay > middle) {
          break;
        }
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      interrupted.abort();
      await expect(running).rejects.toThrow();
      // As if it had been killed with work in its hands.
      await work.database('judge_queue').update({
        claimed_by: 'killed',
        claimed_until: '2026-02-28T00:00:00.000Z',
      });
      const other = work.createImporter('other');
      await expect(other.run(new AbortController().signal)).resolves.toBe(
        false,
      );
      work.clock.advance(180_000);
      await runUntilDone(work, other);

      const { rollups, transitions } = await readHistory(work);
      const expected = await readHistory(whole);
      expect(rollups).toEqual(expected.rollups);
      expect(transitions.filter(it => it.at < TODAY)).toEqual(
        expected.transitions.filter(it => it.at < TODAY),
      );
    });
  });
});
