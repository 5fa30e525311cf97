import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CollectRequest,
  PreparationContext,
  ProviderAnswers,
} from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { ENGINES } from '../__testUtils__/openStores';
import { openWork } from '../__testUtils__/openWork';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { DailySnapshot } from '../history/DailySnapshot';
import { moveDay } from '../reads/trendRange';
import { createPreparationContext } from './createPreparationContext';

jest.setTimeout(240_000);

const billing = 'component:default/billing';
const TODAY = '2026-03-01';
const DAYS = 90;
const PERIOD = { firstDay: moveDay(TODAY, -DAYS), lastDay: TODAY };

const exemption = {
  entity: billing,
  scorecard: 'scorecard:default/documented',
  check: 'quick',
  reason: 'It is replaced in summer.',
  grantedBy: 'user:default/aoki',
  until: moveDay(TODAY, 30),
};

/** What happened so many days ago; the provider is asked what it says today. */
function happenedOn(daysAgo: number) {
  return {
    isWikiDown: daysAgo <= 12 && daysAgo >= 10,
    pages: daysAgo >= 60 ? 2 : 12,
    minutesP95:
      daysAgo >= 20 && (DAYS - daysAgo) % 7 === 0
        ? 30 - ((DAYS - daysAgo) / 70) * 20
        : undefined,
    isExempted: daysAgo === 5,
  };
}

describe('importing days', () => {
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
      const prepare = (signal: AbortSignal, worker = 'importer') =>
        createPreparationContext('history', {
          calendar: Calendar.utc,
          clock: clock.now,
          logger,
          openStores: it =>
            createDatabaseStores({
              database,
              declarations: registry,
              clock: it,
            }),
          options: {
            collect: { batchSize: 2, frequencyMs: 1_000, timeoutMs: 1_000 },
            judge: { batchSize: 2, concurrency: 1 },
          },
          registry,
          requestSweep: async () => {
            await work.sweep.run();
          },
          signal,
          worker,
        });
      return { ...work, prepare };
    }

    /** Everything is as today, except for what happened on a day. */
    async function importAll(context: PreparationContext): Promise<boolean> {
      let today: ProviderAnswers[] | undefined;
      return await context.importDays(async it => {
        today ??= await readAll(context.collect({ timeoutMs: 1_000 }));
        const { isWikiDown, pages, minutesP95, isExempted } = happenedOn(
          daysUntilToday(it.day),
        );
        for (const { provider, answers } of today) {
          await it.storeCollected({
            provider,
            answers: answers.map(({ entity }) =>
              isWikiDown
                ? { entity, error: 'The wiki was down' }
                : {
                    entity,
                    values: {
                      exists: true,
                      pages: entity === billing ? pages : 12,
                    },
                  },
            ),
          });
        }
        if (minutesP95 !== undefined) {
          await it.pushFacts([
            {
              provider: 'deploys',
              entity: billing,
              observedAt: it.at.toISOString(),
              values: { minutesP95 },
            },
          ]);
        }
        if (isExempted) {
          await it.grantExemption(exemption);
        }
      });
    }

    /** Plans the days, if nobody has yet, and imports them. */
    async function runUntilDone(
      work: Awaited<ReturnType<typeof open>>,
      worker?: string,
    ): Promise<void> {
      const context = work.prepare(new AbortController().signal, worker);
      const isPlanned =
        (await context.readImportedDays()) || (await context.planDays(PERIOD));
      if (isPlanned) {
        await expect(importAll(context)).resolves.toBe(true);
      }
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
      await expect(work.stores.importedDays.read()).resolves.toEqual({
        preparation: 'history',
        ...PERIOD,
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
        const { isWikiDown, pages, minutesP95, isExempted } =
          happenedOn(daysAgo);
        lived.docs.collect.mockImplementation(
          async ({ entities }: CollectRequest) =>
            entities.map(it => {
              const entity = stringifyEntityRef(it);
              return isWikiDown
                ? { entity, error: 'The wiki was down' }
                : {
                    entity,
                    values: {
                      exists: true,
                      pages: entity === billing ? pages : 12,
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
        if (minutesP95 !== undefined) {
          await lived.stores.facts.pushFacts([
            {
              provider: 'deploys',
              entity: billing,
              observedAt: lived.clock.text,
              values: { minutesP95 },
            },
          ]);
        }
        if (isExempted) {
          await lived.stores.exemptions.grant(exemption);
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

      await runUntilDone(work, 'other');
      await expect(
        importAll(work.prepare(new AbortController().signal, 'third')),
      ).resolves.toBe(true);

      await expect(readHistory(work)).resolves.toEqual(before);
    });

    it('leaves a history alone that has begun', async () => {
      const work = await open();
      await work.collectAll();
      work.clock.advance(120_000);
      await work.judgeAll();
      const before = await readHistory(work);

      const context = work.prepare(new AbortController().signal);
      await expect(context.planDays(PERIOD)).resolves.toBe(false);
      await expect(importAll(context)).resolves.toBe(true);

      await expect(readHistory(work)).resolves.toEqual(before);
      await expect(work.stores.importedDays.read()).resolves.toBeUndefined();
    });

    it('leaves alone what another preparation imports', async () => {
      const work = await open();
      await work.stores.importedDays.plan({ preparation: 'other', ...PERIOD });

      const context = work.prepare(new AbortController().signal);

      await expect(context.readImportedDays()).resolves.toBeUndefined();
      await expect(context.planDays(PERIOD)).resolves.toBe(false);
    });

    it('refuses what a provider does not declare, as when it is called', async () => {
      const work = await open();
      const context = work.prepare(new AbortController().signal);
      await context.planDays({ firstDay: TODAY, lastDay: TODAY });

      await context.importDays(async it => {
        await expect(
          it.storeCollected({ provider: 'nobody', answers: [] }),
        ).rejects.toThrow('nobody is not a fact provider that is called');
        await expect(
          it.pushFacts([
            {
              provider: 'deploys',
              entity: billing,
              observedAt: it.at.toISOString(),
              values: { minutesP95: 'many' },
            },
          ]),
        ).rejects.toThrow('facts.deploys.minutesP95');
        await it.storeCollected({
          provider: 'docs',
          answers: [{ entity: billing, values: { pages: 'many' } }],
        });
      });

      const [{ facts }] = (await work.stores.facts.readFacts([billing])).map(
        ({ error }) => ({ facts: error }),
      );
      expect(facts?.message).toContain('pages');
    });

    it('goes on where it was interrupted, when the lease has ended', async () => {
      const whole = await open();
      await runUntilDone(whole);

      const work = await open();
      const interrupted = new AbortController();
      const killed = work.prepare(interrupted.signal, 'killed');
      await killed.planDays(PERIOD);
      const running = importAll(killed);
      const middle = moveDay(TODAY, -40);
      for (;;) {
        const { nextDay = '' } = (await killed.readImportedDays()) ?? {};
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
      const other = work.prepare(new AbortController().signal, 'other');
      await expect(importAll(other)).resolves.toBe(false);
      work.clock.advance(180_000);
      await runUntilDone(work, 'other');

      const { rollups, transitions } = await readHistory(work);
      const expected = await readHistory(whole);
      expect(rollups).toEqual(expected.rollups);
      expect(transitions.filter(it => it.at < TODAY)).toEqual(
        expected.transitions.filter(it => it.at < TODAY),
      );
    });
  });
});

async function readAll<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) {
    all.push(item);
  }
  return all;
}

function daysUntilToday(day: string): number {
  return (Date.parse(TODAY) - Date.parse(day)) / 86_400_000;
}
