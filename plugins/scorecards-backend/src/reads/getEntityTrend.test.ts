import { TestDatabases } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const memories = { kind: 'component', namespace: 'default', name: 'memories' };

describe('getEntityTrend', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  /** No pages on 1 March, twelve on 3 March, none again on 5 March. */
  const open = async (scene: Partial<Scene> = {}) => {
    const opened = await openBackend(databases, 'SQLITE_3', {
      entities: [
        component('memories'),
        scorecard('documented'),
        scorecard('draft', { lifecycle: 'draft' }),
      ],
      observed: [observeDocs('memories', { exists: true, pages: 0 })],
      ...scene,
    });
    const { clock, judgeAll, stores } = opened;
    for (const pages of [12, 0]) {
      const at = clock.advance(2 * DAY);
      const observed = [observeDocs('memories', { exists: true, pages }, at)];
      await stores.facts.storeCollected({ observed, failed: [] });
      await judgeAll();
    }
    await stores.series.writePoints([
      {
        entity: 'component:default/memories',
        fact: 'facts.docs.pages',
        day: '2026-03-03',
        value: 12,
      },
      {
        entity: 'component:default/memories',
        fact: 'facts.gone.since',
        day: '2026-03-03',
        value: 1,
      },
    ]);
    return opened;
  };

  it.each(['nope', 'draft', 'documented'])(
    'refuses to tell of %s alone, which the caller does not see',
    async name => {
      const { backend, caller } = await open({
        hidden: ['scorecard:default/documented'],
      });
      const scorecards = [`scorecard:default/${name}`];

      await expect(
        backend.getEntityTrend({ ...memories, scorecard: scorecards }, caller),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `No scorecard '${scorecards[0]}'`,
      });
    },
  );

  it.each([
    // Nine in the morning in UTC is six in the evening, and one at night.
    ['Asia/Tokyo', '2026-03-05', 1],
    ['America/Los_Angeles', '2026-03-05', 1],
    ['Pacific/Kiritimati', '2026-03-05', 1],
    ['Pacific/Pago_Pago', '2026-03-04', 1],
    ['Pacific/Pago_Pago', '2026-03-05', 0],
  ])('has in %s, on %s, changes: %d', async (timeZone, day, changes) => {
    const { backend, caller, clock } = await open({
      calendar: Calendar.create(timeZone),
    });
    clock.advance(DAY);

    const { transitions } = await backend.getEntityTrend(
      { ...memories, from: day, to: day },
      caller,
    );

    expect(transitions).toHaveLength(changes);
  });

  it('gives changes, levels and numeric facts', async () => {
    const { backend, caller } = await open();

    const trend = await backend.getEntityTrend(memories, caller);

    expect(trend).toEqual({
      entity: 'component:default/memories',
      from: '2025-12-06',
      to: '2026-03-05',
      transitions: [
        {
          at: '2026-03-05T09:00:00.000Z',
          scorecard: 'scorecard:default/documented',
          check: 'ten-pages',
          from: 'pass',
          to: 'fail',
        },
        expect.objectContaining({ from: 'fail', to: 'pass' }),
        // The first facts came after the first judgement.
        expect.objectContaining({ check: 'ten-pages', from: 'unknown' }),
        expect.objectContaining({ check: 'has-docs', from: 'unknown' }),
      ],
      truncated: false,
      levels: [
        {
          scorecard: 'scorecard:default/documented',
          points: [
            { at: '2026-03-01T09:00:00.000Z', level: 'none' },
            { at: '2026-03-01T09:00:00.000Z', level: 'bronze' },
            { at: '2026-03-03T09:00:00.000Z', level: 'silver' },
            { at: '2026-03-05T09:00:00.000Z', level: 'bronze' },
          ],
        },
      ],
      facts: [
        {
          name: 'facts.docs.pages',
          unit: undefined,
          points: [{ day: '2026-03-03', value: 12 }],
        },
      ],
    });
  });

  it('begins the line with the level of the first day', async () => {
    const { backend, caller } = await open();

    const trend = await backend.getEntityTrend(
      { ...memories, from: '2026-03-04', to: '2026-03-04' },
      caller,
    );

    expect(trend.transitions).toEqual([]);
    expect(trend.levels[0].points).toEqual([
      { at: '2026-03-04T00:00:00.000Z', level: 'silver' },
    ]);
  });

  it('narrows to a scorecard, and shows a draft to members of its owner', async () => {
    const { backend, caller } = await open({
      ownershipRefs: ['group:default/sre'],
    });

    const { levels, transitions } = await backend.getEntityTrend(
      { ...memories, scorecard: ['scorecard:default/draft'] },
      caller,
    );

    expect(levels.map(it => it.scorecard)).toEqual(['scorecard:default/draft']);
    expect(new Set(transitions.map(it => it.scorecard))).toEqual(
      new Set(['scorecard:default/draft']),
    );
  });

  it('gives 500 changes at most, the newest, and says that there are more', async () => {
    const { backend, caller, database, clock } = await open();
    const rows = Array.from({ length: 600 }, (_, index) => ({
      entity: 'component:default/memories',
      scorecard: 'scorecard:default/documented',
      check_id: `check-${index}`,
      to_state: 'pass',
      at: clock.text,
    }));
    await database.batchInsert('transitions', rows, 100);

    const { transitions, truncated } = await backend.getEntityTrend(
      memories,
      caller,
    );

    expect(transitions).toHaveLength(500);
    expect(transitions[0].check).toBe('check-599');
    expect(truncated).toBe(true);
  });
});
