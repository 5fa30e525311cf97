import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { group } from '../__testUtils__/entities';
import { FakeScaffolder } from '../__testUtils__/FakeScaffolder';
import { openDatabase } from '../__testUtils__/openDatabase';
import { DatabaseTemplateRunStore } from '../database/DatabaseTemplateRunStore';
import { CollectionLimits, TemplateRunCollector } from './TemplateRunCollector';

jest.setTimeout(60_000);

const billing = 'group:default/billing';
const guardian = 'group:default/guardian';

describe('TemplateRunCollector', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function open(
    limits?: Partial<CollectionLimits>,
    calendar = Calendar.utc,
  ) {
    const database = await openDatabase(databases, 'SQLITE_3');
    const store = DatabaseTemplateRunStore.create({ calendar, database });
    const scaffolder = FakeScaffolder.create();
    const catalog = catalogServiceMock.mock({
      getEntitiesByRefs: request =>
        catalogServiceMock({
          entities: [group('billing'), group('guardian')],
        }).getEntitiesByRefs(request),
    });
    const logger = mockServices.logger.mock();
    let now = Date.parse('2026-03-10T09:00:00.000Z');
    const collector = TemplateRunCollector.create({
      auth: mockServices.auth(),
      calendar,
      catalog,
      clock: () => new Date(now),
      limits,
      logger,
      store,
      tasks: scaffolder,
    });
    const rows = async () =>
      store.summarize({
        from: '2024-01-01',
        templates: await store.listTemplates('2024-01-01'),
        teams: [billing, guardian],
      });
    return {
      catalog,
      logger,
      rows,
      scaffolder,
      store,
      /** Lets ten minutes pass, collects, and gives what it asked for. */
      async collect() {
        now += 600_000;
        scaffolder.requests.length = 0;
        await collector.run();
        return scaffolder.requests;
      },
      async total() {
        return (await rows()).reduce((sum, row) => sum + row.runs, 0);
      },
    };
  }

  it('copies what there is, and doing it again changes nothing', async () => {
    const { collect, rows, scaffolder, store } = await open();
    scaffolder.put('1');
    scaffolder.put('2', { status: 'failed' });
    scaffolder.put('3', { status: 'cancelled', lastHeartbeatAt: undefined });

    await collect();
    const once = await rows();
    await collect();

    expect(once).toEqual([
      {
        ...{ week: '2026-03-02', template: 'template:default/service' },
        ...{ team: billing, runs: 3, succeeded: 1, failed: 1, cancelled: 1 },
        medianSeconds: 5,
      },
    ]);
    expect(await rows()).toEqual(once);
    await expect(store.getReading()).resolves.toEqual({
      collectedAt: '2026-03-10T09:20:00.000Z',
      unfinishedOffset: undefined,
    });
  });

  it('reads no further than to what it knows', async () => {
    const { collect, scaffolder, total } = await open({ tasksPerPage: 2 });
    for (let day = 1; day <= 7; day += 1) {
      scaffolder.put(`${day}`, { createdAt: `2026-03-0${day}T00:00:00.000Z` });
    }

    expect(await collect()).toEqual(['list 0', 'list 2', 'list 4', 'list 6']);
    expect(await collect()).toEqual(['list 0']);

    scaffolder.put('8', { createdAt: '2026-03-08T00:00:00.000Z' });
    expect(await collect()).toEqual(['list 0', 'list 2']);
    expect(await total()).toBe(8);
  });

  it('does a part at a time when there is much, and leaves nothing out', async () => {
    const { collect, scaffolder, store, total } = await open({
      tasksPerPage: 2,
      pages: 2,
    });
    const put = (minute: number) =>
      scaffolder.put(`${minute}`, {
        createdAt: new Date(
          Date.parse('2026-03-01T00:00:00.000Z') + minute * 60_000,
        ).toISOString(),
      });
    for (let minute = 0; minute < 11; minute += 1) {
      put(minute);
    }

    expect(await collect()).toEqual(['list 0', 'list 2']);
    await expect(store.getReading()).resolves.toMatchObject({
      unfinishedOffset: 4,
    });
    // One more comes in while older ones are still to be read.
    put(11);
    for (let run = 0; run < 6; run += 1) {
      expect((await collect()).length).toBeLessThanOrEqual(2);
    }

    expect(await total()).toBe(12);
    await expect(store.getReading()).resolves.toMatchObject({
      unfinishedOffset: undefined,
    });
    expect(await collect()).toEqual(['list 0']);
  });

  it('reads open tasks again until they are finished', async () => {
    const { collect, rows, scaffolder } = await open({ tasksPerPage: 1 });
    scaffolder.put('slow', { status: 'processing' });
    await collect();
    expect(await rows()).toMatchObject([
      { runs: 1, succeeded: 0, failed: 0, cancelled: 0 },
    ]);
    expect((await rows())[0].medianSeconds).toBeUndefined();

    scaffolder.put('later', { createdAt: '2026-03-05T00:00:00.000Z' });
    expect(await collect()).toContain('list 1');
    scaffolder.put('slow', { status: 'completed' });
    expect(await collect()).toEqual(['list 0', 'get slow']);

    expect(await rows()).toMatchObject([{ runs: 2, succeeded: 2 }]);
    expect(await collect()).toEqual(['list 0']);
  });

  it('forgets an open task of which the scaffolder has no record any more', async () => {
    const { collect, scaffolder, total } = await open();
    scaffolder.put('1', { status: 'open' });
    await collect();

    scaffolder.remove('1');
    await collect();

    expect(await total()).toBe(0);
  });

  it.each([
    ['the form names', { claimedTeams: [guardian] }, guardian],
    [
      'exists of those that the form names',
      { claimedTeams: ['group:default/gone', guardian] },
      guardian,
    ],
    [
      'whoever began it belongs to',
      { claimedTeams: [], groupsOfRunner: [billing] },
      billing,
    ],
    [
      'whoever began it belongs to, where the form names none that exists',
      { claimedTeams: ['group:default/gone'], groupsOfRunner: [billing] },
      billing,
    ],
    [
      'nobody can tell, where whoever began it belongs to two',
      { claimedTeams: [], groupsOfRunner: [billing, guardian] },
      undefined,
    ],
    [
      'nobody knows any more',
      { claimedTeams: [], groupsOfRunner: ['group:default/gone'] },
      undefined,
    ],
  ])('counts a run for the team that %s', async (_, task, team) => {
    const { collect, rows, scaffolder } = await open();
    scaffolder.put('1', task);

    await collect();

    expect((await rows()).map(row => row.team)).toEqual([team]);
  });

  it('asks the catalog once for a page, and not at all about nothing', async () => {
    const { catalog, collect, scaffolder } = await open();
    scaffolder.put('1');
    scaffolder.put('2', { claimedTeams: [guardian] });

    await collect();

    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('counts no task without a template, and reads on behind them', async () => {
    const { collect, scaffolder, total } = await open({ tasksPerPage: 1 });
    scaffolder.put('1');
    scaffolder.put('2', {
      createdAt: '2026-03-05T00:00:00.000Z',
      template: undefined,
    });

    await collect();

    expect(await total()).toBe(1);
  });

  it('neither reads nor keeps what is older than a year', async () => {
    const { collect, scaffolder, store, total } = await open({
      tasksPerPage: 1,
    });
    scaffolder.put('1');
    scaffolder.put('2', { createdAt: '2025-01-01T00:00:00.000Z' });
    scaffolder.put('3', { createdAt: '2024-01-01T00:00:00.000Z' });
    await store.save(
      [
        {
          task: '0',
          template: 'template:default/service',
          createdAt: '2024-06-01T00:00:00.000Z',
          status: 'succeeded',
        },
      ],
      '2024-06-01T00:00:00.000Z',
    );

    expect(await collect()).toEqual(['list 0', 'list 1']);
    expect(await total()).toBe(1);
  });

  it('says once that the scaffolder does not answer, and when it does again', async () => {
    const { collect, logger, scaffolder, store, total } = await open();
    scaffolder.error = new Error('connect ECONNREFUSED');

    await collect();
    await collect();

    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('ECONNREFUSED')],
    ]);
    await expect(store.getReading()).resolves.toEqual({});

    scaffolder.error = undefined;
    scaffolder.put('1');
    await collect();
    await collect();

    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(await total()).toBe(1);
  });
});
