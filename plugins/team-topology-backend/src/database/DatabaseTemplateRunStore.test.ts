import { TestDatabases } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ENGINES, openDatabase } from '../__testUtils__/openDatabase';
import {
  DatabaseTemplateRunStore,
  TemplateRun,
} from './DatabaseTemplateRunStore';

jest.setTimeout(120_000);

const service = 'template:default/service';
const job = 'template:default/job';
const billing = 'group:default/billing';
const guardian = 'group:default/guardian';
const NOW = '2026-03-10T00:00:00.000Z';
const EVERYTHING = {
  from: '2026-01-05',
  templates: [service, job],
  teams: [billing, guardian],
};

let counter = 0;

/** A run that took so many seconds, in the week of Monday, 2 March. */
function run(seconds: number, changes: Partial<TemplateRun> = {}): TemplateRun {
  const createdAt = changes.createdAt ?? '2026-03-04T12:00:00.000Z';
  counter += 1;
  return {
    task: `task-${counter}`,
    template: service,
    team: billing,
    createdAt,
    finishedAt: new Date(Date.parse(createdAt) + seconds * 1000).toISOString(),
    status: 'succeeded',
    ...changes,
  };
}

describe('DatabaseTemplateRunStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open(...runs: TemplateRun[]) {
      const database = await openDatabase(databases, engine);
      const store = DatabaseTemplateRunStore.create({
        calendar: Calendar.utc,
        database,
      });
      await store.save(runs, NOW);
      return store;
    }

    it('counts runs by week, template and team', async () => {
      const store = await open(
        run(10),
        run(20, { status: 'failed' }),
        run(30, { status: 'cancelled' }),
        run(0, { status: 'open', finishedAt: undefined }),
        run(5, { team: guardian }),
        run(5, { template: job, team: undefined }),
        run(7, { createdAt: '2026-03-01T23:59:59.999Z' }),
      );

      await expect(store.summarize(EVERYTHING)).resolves.toEqual([
        {
          ...{ week: '2026-02-23', template: service, team: billing },
          ...{ runs: 1, succeeded: 1, failed: 0, cancelled: 0 },
          medianSeconds: 7,
        },
        {
          ...{ week: '2026-03-02', template: job, team: undefined },
          ...{ runs: 1, succeeded: 1, failed: 0, cancelled: 0 },
          medianSeconds: 5,
        },
        {
          ...{ week: '2026-03-02', template: service, team: billing },
          ...{ runs: 4, succeeded: 1, failed: 1, cancelled: 1 },
          medianSeconds: 10,
        },
        {
          ...{ week: '2026-03-02', template: service, team: guardian },
          ...{ runs: 1, succeeded: 1, failed: 0, cancelled: 0 },
          medianSeconds: 5,
        },
      ]);
    });

    it.each([
      ['one', [12.5], 12.5],
      ['two', [1, 4], 2.5],
      ['three, in any order', [9, 1, 2], 2],
      ['four', [100, 1, 2, 3], 2.5],
      ['five', [5, 5, 5, 1000, 0], 5],
      ['none', [], undefined],
    ])('knows the median of %s', async (_, seconds, expected) => {
      const store = await open(
        run(1, { status: 'failed' }),
        run(2000, { status: 'failed' }),
        run(3000, { status: 'cancelled' }),
        run(4000, { finishedAt: undefined }),
        ...seconds.map(it => run(it)),
      );

      const [row] = await store.summarize(EVERYTHING);
      expect(row.medianSeconds).toBe(expected);
    });

    it('agrees with a sorted list about the median of many', async () => {
      const seconds = Array.from({ length: 501 }, (_, i) => (i * 7919) % 5003);
      const store = await open(...seconds.map(it => run(it)));

      const [row] = await store.summarize(EVERYTHING);
      expect(row).toMatchObject({
        runs: 501,
        medianSeconds: seconds.sort((a, b) => a - b)[250],
      });
    });

    it('counts for nobody, in one row, what is for teams that may not be named', async () => {
      const store = await open(
        run(10),
        run(20, { team: guardian }),
        run(60, { team: 'group:default/gone' }),
        run(30, { team: undefined }),
      );

      await expect(
        store.summarize({ ...EVERYTHING, teams: [billing] }),
      ).resolves.toMatchObject([
        { team: undefined, runs: 3, medianSeconds: 30 },
        { team: billing, runs: 1, medianSeconds: 10 },
      ]);
    });

    it('counts only what is asked for', async () => {
      const store = await open(
        run(1),
        run(1, { team: guardian }),
        run(1, { template: job }),
        run(1, { createdAt: '2026-02-01T00:00:00.000Z' }),
      );
      const count = async (query: object) =>
        (await store.summarize({ ...EVERYTHING, ...query })).length;

      expect(await count({})).toBe(4);
      expect(await count({ team: guardian })).toBe(1);
      expect(await count({ templates: [job] })).toBe(1);
      expect(await count({ templates: [] })).toBe(0);
      expect(await count({ from: '2026-03-02' })).toBe(3);
      await expect(store.listTemplates('2026-01-05')).resolves.toEqual([
        job,
        service,
      ]);
      await expect(store.listTemplates('2026-03-09')).resolves.toEqual([]);
    });

    it('knows a run once, as it was read last', async () => {
      const begun = run(0, { status: 'open', finishedAt: undefined });
      const finished = { ...run(4), task: begun.task };
      const store = await open(begun, begun);

      await store.save([finished, finished], NOW);
      await store.save([], NOW);

      await expect(store.summarize(EVERYTHING)).resolves.toMatchObject([
        { runs: 1, succeeded: 1, medianSeconds: 4 },
      ]);
      await expect(
        store.findKnown([begun.task, 'unheard of']),
      ).resolves.toEqual(new Set([begun.task]));
      await expect(store.findKnown([])).resolves.toEqual(new Set());
    });

    it('knows which open runs were not read for long', async () => {
      const [first, second, third] = [1, 2, 3].map(() =>
        run(0, { status: 'open', finishedAt: undefined }),
      );
      const store = await open(run(1));
      await store.save([first], '2026-03-03T00:00:00.000Z');
      await store.save([second], '2026-03-01T00:00:00.000Z');
      await store.save([third], '2026-03-09T00:00:00.000Z');
      const listOpen = (limit: number) =>
        store.listOpen({ readBefore: '2026-03-09T00:00:00.000Z', limit });

      await expect(listOpen(10)).resolves.toEqual([second.task, first.task]);
      await expect(listOpen(1)).resolves.toEqual([second.task]);

      await store.remove([second.task]);
      await expect(listOpen(10)).resolves.toEqual([first.task]);
    });

    it('forgets old weeks', async () => {
      const store = await open(
        run(1, { createdAt: '2025-01-01T00:00:00.000Z' }),
        run(1),
      );

      await store.prune('2026-03-02');

      await expect(store.listTemplates('2000-01-01')).resolves.toEqual([
        service,
      ]);
      const rows = await store.summarize({ ...EVERYTHING, from: '2000-01-03' });
      expect(rows).toHaveLength(1);
    });

    it('remembers how far it read', async () => {
      const store = await open();
      await expect(store.getReading()).resolves.toEqual({});

      await store.setReading({ collectedAt: NOW, unfinishedOffset: 1000 });
      await expect(store.getReading()).resolves.toEqual({
        collectedAt: NOW,
        unfinishedOffset: 1000,
      });

      await store.setReading({ collectedAt: NOW });
      await expect(store.getReading()).resolves.toEqual({
        collectedAt: NOW,
        unfinishedOffset: undefined,
      });
    });

    it('takes a clock that is behind for no time at all', async () => {
      const store = await open(
        run(0, { finishedAt: '2026-03-04T11:59:59.000Z' }),
      );

      await expect(store.summarize(EVERYTHING)).resolves.toMatchObject([
        { medianSeconds: 0 },
      ]);
    });
  });
});
