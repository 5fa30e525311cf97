import { weekOf, weeksUntil } from './weekOf';

describe('the weeks of a year', () => {
  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-01-01', '2025-12-29'],
  ])('%s belongs to the week of %s', (date, monday) => {
    expect(weekOf(date)).toBe(monday);
  });

  it('run without a gap to the current one', () => {
    expect(weeksUntil('2026-03-11', 3)).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
    ]);
  });
});
