import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { GroupTrend, Trend } from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { DailySnapshot } from '../history/DailySnapshot';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const product = { namespace: 'default', name: 'product' };
const days = { from: '2026-02-27', to: '2026-03-06' };

/** How many pages there are from day to day. */
const story: Record<string, number>[] = [
  { memories: 0, billing: 12 },
  { memories: 12, billing: 12 },
  { memories: 12, billing: 3, secret: 12 },
  { memories: 12, billing: 3, secret: 12 },
  { memories: 0, billing: 12, secret: 12 },
];

const all = ['memories', 'billing', 'secret'].map(name => component(name));

function withoutHidden(scene: Partial<Scene>, hidden: string[]) {
  return {
    ...scene,
    entities: all.filter(({ metadata }) => !hidden.includes(metadata.name)),
  };
}

describe('getGroupTrend', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  /** Lives through the story, one day after another, a snapshot at the end of each. */
  const live = async (
    scene: Partial<Scene> = {},
    engine: TestDatabaseId = 'SQLITE_3',
  ) => {
    const opened = await openBackend(databases, engine, {
      ...scene,
      entities: [
        group('product'),
        group('guardian', 'product'),
        scorecard('documented'),
        scorecard('draft', { lifecycle: 'draft' }),
        ...(scene.entities ?? all),
      ],
    });
    const { clock, declarations, judgeAll, stores } = opened;
    const snapshot = DailySnapshot.create({
      calendar: scene.calendar ?? Calendar.utc,
      clock: clock.now,
      declarations,
      stores,
    });
    const existing = (scene.entities ?? all).map(it => it.metadata.name);
    for (const changes of story) {
      const observed = Object.entries(changes)
        .filter(([name]) => existing.includes(name))
        .map(([name, pages]) =>
          observeDocs(name, { exists: true, pages }, clock.text),
        );
      await stores.facts.storeCollected({ observed, failed: [] });
      await judgeAll();
      await snapshot.run();
      clock.advance(DAY);
    }
    clock.advance(-DAY);
    return opened;
  };

  const levelsOf = ({ scorecards }: Trend) =>
    scorecards.flatMap(({ points }) =>
      points.map(({ day, levels }) => [day, levels]),
    );

  it('gives the counts of each day to who sees everything', async () => {
    const { backend, caller } = await live();

    const trend = await backend.getGroupTrend({ ...product, ...days }, caller);

    expect(trend).toMatchObject({ group: 'group:default/product', ...days });
    expect(trend.scorecards.map(it => it.scorecard)).toEqual([
      'scorecard:default/documented',
    ]);
    expect(trend.scorecards[0].points[2]).toEqual({
      day: '2026-03-03',
      entities: 3,
      levels: { none: 0, bronze: 1, silver: 2 },
      states: { pass: 5, fail: 1 },
      coverage: { known: 6, all: 6 },
    });
  });

  describe.each(databases.eachSupportedId())('for a part, on %p', engine => {
    it.each([
      ['UTC', '2026-03-01'],
      ['Asia/Tokyo', '2026-03-01'],
      // Nine in the morning in UTC is ten at night, the day before.
      ['Pacific/Pago_Pago', '2026-02-28'],
    ])(
      'is what it would be if the rest did not exist, in %s',
      async (timeZone, first) => {
        const calendar = Calendar.create(timeZone);
        const hidden = ['component:default/secret'];
        const { backend, caller } = await live({ calendar, hidden }, engine);
        const other = await live(withoutHidden({ calendar }, ['secret']));

        const part = await backend.getGroupTrend(
          { ...product, ...days },
          caller,
        );
        const whole = await other.backend.getGroupTrend(
          { ...product, ...days },
          other.caller,
        );

        const withoutZeros = ({ scorecards }: GroupTrend) =>
          scorecards.map(({ points, ...line }) => ({
            ...line,
            points: points.map(({ levels, ...point }) => ({
              ...point,
              levels: Object.fromEntries(
                Object.entries(levels).filter(([, count]) => count > 0),
              ),
            })),
          }));
        expect(withoutZeros(part)).toEqual(withoutZeros(whole));
        expect(part.scorecards[0].points).toHaveLength(5);
        expect(part.scorecards[0].points[0].day).toBe(first);
      },
    );
  });

  it('does not show what a hidden entity adds', async () => {
    const hidden = all.map(it => `component:default/${it.metadata.name}`);
    const { backend, caller } = await live({ hidden });

    const trend = await backend.getGroupTrend({ ...product, ...days }, caller);

    expect(trend.scorecards).toEqual([]);
  });

  it('counts an announced check from its day on', async () => {
    const enforced = scorecard('documented', {
      checks: [
        { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
        {
          id: 'ten-pages',
          level: 'silver',
          rule: 'facts.docs.pages >= 10',
          enforceFrom: '2026-03-04',
        },
      ],
    });
    const { backend, caller } = await live({
      entities: [...all.slice(0, 2), enforced],
      hidden: ['component:default/secret'],
    });

    const { scorecards } = await backend.getGroupTrend(
      { ...product, ...days },
      caller,
    );

    expect(
      scorecards[0].points.map(({ day, coverage }) => [day, coverage.all]),
    ).toEqual([
      ['2026-03-01', 2],
      ['2026-03-02', 2],
      ['2026-03-03', 2],
      ['2026-03-04', 4],
      ['2026-03-05', 4],
    ]);
  });

  it('is of the whole organisation where no group is asked for', async () => {
    const [everything, hidden] = [await live(), ['component:default/secret']];
    const part = await live({ hidden });
    const other = await live(withoutHidden({}, ['secret']));

    const seen = await everything.backend.getTrend(days, everything.caller);
    expect(seen.scorecards[0].points[2]).toMatchObject({
      day: '2026-03-03',
      entities: 3,
      levels: { none: 0, bronze: 1, silver: 2 },
    });

    const [a, b] = [
      await part.backend.getTrend(days, part.caller),
      await other.backend.getTrend(days, other.caller),
    ];
    expect(levelsOf(a)).toEqual(levelsOf(b));
    expect(levelsOf(a)).toHaveLength(5);
  });

  it('tells how each check stood, on the days on which that changed', async () => {
    const { backend, caller } = await live({
      hidden: ['component:default/secret'],
    });
    const documented = { namespace: 'default', name: 'documented' };

    const history = await backend.getCheckHistory(
      { ...documented, ...days },
      caller,
    );

    expect(history).toMatchObject({ ...days, until: '2026-03-05' });
    expect(history.checks).toEqual([
      {
        check: 'has-docs',
        points: [{ day: '2026-03-01', counts: { pass: 2 } }],
      },
      {
        check: 'ten-pages',
        points: [
          { day: '2026-03-01', counts: { pass: 1, fail: 1 } },
          { day: '2026-03-02', counts: { pass: 2 } },
          { day: '2026-03-03', counts: { pass: 1, fail: 1 } },
        ],
      },
    ]);
  });

  it('tells nothing of checks where there is no history', async () => {
    const { backend, caller } = await live();
    const before = { from: '2025-01-01', to: '2025-01-31' };

    await expect(
      backend.getCheckHistory(
        { namespace: 'default', name: 'documented', ...before },
        caller,
      ),
    ).resolves.toEqual({
      scorecard: 'scorecard:default/documented',
      ...before,
      checks: [],
    });
  });

  it('is told no further back than changes are kept', async () => {
    const { backend, caller } = await live({
      hidden: ['component:default/secret'],
      limits: { historyMs: 2 * DAY },
    });

    const trend = await backend.getGroupTrend({ ...product, ...days }, caller);

    expect(levelsOf(trend)).toEqual([
      ['2026-03-04', { none: 0, bronze: 1, silver: 1 }],
      ['2026-03-05', { none: 0, bronze: 1, silver: 1 }],
    ]);
  });
});
