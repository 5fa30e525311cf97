import { TrendPoint } from '@kumiki/backstage-plugin-scorecards-common';
import { changeOver } from './PeriodDeltas';

const levels = [{ id: 'bronze' }, { id: 'silver' }];
const point = (day: string, silver: number): TrendPoint => ({
  ...{ day, entities: 10, states: {}, coverage: { known: 1, all: 1 } },
  levels: { none: 10 - silver, bronze: 0, silver },
});

describe('changeOver', () => {
  const points = [
    point('2026-01-01', 1),
    point('2026-02-01', 4),
    point('2026-02-20', 6),
    point('2026-03-31', 7),
  ];

  it('compares with the point that stood at the beginning', () => {
    expect(changeOver(30, levels, points)).toEqual({
      ...{ points: 10, since: '2026-02-20' },
    });
    expect(changeOver(90, levels, points)).toEqual({
      ...{ points: 60, since: '2026-01-01' },
    });
  });

  it('says nothing where what is known does not go back so far', () => {
    expect(changeOver(90, levels, points.slice(1))).toBeUndefined();
    expect(changeOver(30, levels, [])).toBeUndefined();
  });
});
