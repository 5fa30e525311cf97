import { daysOf, gapsOf } from './burnDownDays';

const counts = { notDone: 2, unknown: 1, exempt: 0, done: 3 };

describe('the days of a burn-down', () => {
  it('are all until the end, without values where nothing is known, or not yet', () => {
    expect(
      daysOf({
        from: '2026-12-30',
        to: '2027-01-02',
        points: [{ day: '2026-12-30', counts }, { day: '2026-12-31' }],
      }),
    ).toEqual([
      { day: '2026-12-30', notDone: 2, unknown: 1 },
      { day: '2026-12-31' },
      { day: '2027-01-01' },
      { day: '2027-01-02' },
    ]);
  });

  it('are hatched in stretches where nothing was recorded', () => {
    const without = (day: string) => ({ day });
    expect(
      gapsOf([
        without('2026-12-29'),
        { day: '2026-12-30', counts },
        without('2026-12-31'),
        without('2027-01-01'),
        { day: '2027-01-02', counts },
      ]),
    ).toEqual([
      { from: '2026-12-29', to: '2026-12-29' },
      { from: '2026-12-31', to: '2027-01-01' },
    ]);
  });
});
