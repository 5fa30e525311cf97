import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { weekOf, weeksBefore } from './weekOf';

describe('weekOf', () => {
  it.each([
    ['2026-03-02T00:00:00.000Z', '2026-03-02'],
    ['2026-03-08T23:59:59.999Z', '2026-03-02'],
    ['2026-03-09T00:00:00.000Z', '2026-03-09'],
    // Monday in Tokyo is still Sunday in UTC.
    ['2026-03-09T08:00:00.000+09:00', '2026-03-02'],
    ['2026-01-01T12:00:00.000Z', '2025-12-29'],
    ['2024-02-29T12:00:00.000Z', '2024-02-26'],
  ])('%s is in the week of %s', (moment, monday) => {
    expect(weekOf(moment, Calendar.utc)).toBe(monday);
    expect(weekOf(new Date(moment), Calendar.utc)).toBe(monday);
  });

  it.each([
    ['Asia/Tokyo', '2026-03-08T15:00:00.000Z', '2026-03-09'],
    ['Asia/Tokyo', '2026-03-08T14:59:59.999Z', '2026-03-02'],
    ['America/Los_Angeles', '2026-03-09T06:59:59.999Z', '2026-03-02'],
    // The clocks went forward the day before.
    ['America/Los_Angeles', '2026-03-09T07:00:00.000Z', '2026-03-09'],
  ])('begins in %s, at %s, with %s', (timeZone, moment, monday) => {
    expect(weekOf(moment, Calendar.create(timeZone))).toBe(monday);
  });

  it('counts back over a year', () => {
    expect(weeksBefore('2026-01-05', 1)).toBe('2025-12-29');
    expect(weeksBefore('2026-01-05', 0)).toBe('2026-01-05');
    expect(weeksBefore('2026-03-02', 51)).toBe('2025-03-10');
  });
});
