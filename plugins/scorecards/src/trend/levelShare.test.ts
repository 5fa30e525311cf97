import { TrendPoint } from '@kumiki/backstage-plugin-scorecards-common';
import {
  compareByChange,
  headlineChange,
  headlineLevel,
  shareFrom,
} from './levelShare';

const LEVELS = ['bronze', 'silver', 'gold'].map(id => ({ id }));

const point = (day: string, levels: Record<string, number>): TrendPoint => ({
  day,
  entities: Object.values(levels).reduce((a, b) => a + b, 0),
  levels,
  states: {},
  coverage: { known: 0, all: 0 },
});

describe('the headline of a scorecard', () => {
  it.each([
    [[], undefined],
    [LEVELS.slice(0, 1), 'bronze'],
    [LEVELS.slice(0, 2), 'silver'],
    [LEVELS, 'silver'],
  ])('of %j is about %s', (levels, level) => {
    expect(headlineLevel(levels)?.id).toBe(level);
  });

  it('counts those above as well, and none without a level', () => {
    const levels = { none: 4, bronze: 2, silver: 3, gold: 1 };
    expect(shareFrom('silver', LEVELS, { entities: 10, levels })).toBe(0.4);
    expect(shareFrom('removed', LEVELS, { entities: 10, levels })).toBe(
      undefined,
    );
    expect(shareFrom('silver', LEVELS, { entities: 0, levels: {} })).toBe(
      undefined,
    );
  });

  it('changes since the first day on which there was anything', () => {
    expect(
      headlineChange(LEVELS, [
        point('2026-01-01', {}),
        point('2026-01-02', { bronze: 9, silver: 1 }),
        point('2026-01-09', { bronze: 7, gold: 3 }),
      ]),
    ).toEqual({ since: '2026-01-02', points: 20 });
  });

  it.each([
    ['nothing', []],
    ['one day', [point('2026-01-01', { gold: 1 })]],
    [
      'days without entities',
      [point('2026-01-01', {}), point('2026-01-02', {})],
    ],
  ])('has no change where %s is known', (_, points) => {
    expect(headlineChange(LEVELS, points)).toBeUndefined();
  });

  it('puts first what changed most, up or down, and last what has no history', () => {
    const of = (points: number | undefined, entities: number) => ({
      entities,
      ...(points !== undefined && { change: { points, since: '' } }),
    });
    const [none, up, same, down] = [
      of(undefined, 9),
      of(3, 1),
      of(0, 5),
      of(-8, 1),
    ];
    expect([none, up, same, down].sort(compareByChange)).toEqual([
      down,
      up,
      same,
      none,
    ]);
  });
});
