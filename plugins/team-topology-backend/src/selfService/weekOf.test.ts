import { weekOf, weeksBefore } from './weekOf';

describe('weekOf', () => {
  it.each([
    ['2026-03-02T00:00:00.000Z', '2026-03-02'],
    ['2026-03-08T23:59:59.999Z', '2026-03-02'],
    ['2026-03-09T00:00:00.000Z', '2026-03-09'],
    // Monday in Tokyo is still Sunday here.
    ['2026-03-09T08:00:00.000+09:00', '2026-03-02'],
    ['2026-01-01T12:00:00.000Z', '2025-12-29'],
    ['2024-02-29T12:00:00.000Z', '2024-02-26'],
  ])('%s is in the week of %s', (moment, monday) => {
    expect(weekOf(moment)).toBe(monday);
    expect(weekOf(new Date(moment))).toBe(monday);
  });

  it('counts back over a year', () => {
    expect(weeksBefore('2026-01-05', 1)).toBe('2025-12-29');
    expect(weeksBefore('2026-01-05', 0)).toBe('2026-01-05');
    expect(weeksBefore('2026-03-02', 51)).toBe('2025-03-10');
  });
});
