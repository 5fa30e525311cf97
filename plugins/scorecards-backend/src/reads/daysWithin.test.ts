import { daysWithin } from './trendRange';

describe('daysWithin', () => {
  const imported = { firstDay: '2026-01-10', lastDay: '2026-03-01' };

  it.each([
    ['2026-01-01', '2026-03-31', { from: '2026-01-10', to: '2026-03-01' }],
    ['2026-02-01', '2026-02-02', { from: '2026-02-01', to: '2026-02-02' }],
    ['2026-03-01', '2026-04-01', { from: '2026-03-01', to: '2026-03-01' }],
    ['2026-03-02', '2026-04-01', undefined],
    ['2026-01-01', '2026-01-09', undefined],
  ])('from %s to %s are %j', (from, to, expected) => {
    expect(daysWithin(imported, { from, to })).toEqual(expected);
  });

  it('are none where nothing was imported', () => {
    expect(
      daysWithin(undefined, { from: '2026-01-01', to: '2026-03-31' }),
    ).toBeUndefined();
  });
});
