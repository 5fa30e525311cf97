import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { entityAge } from './describeEntity';

describe('entityAge', () => {
  const now = { now: new Date('2026-03-01T12:00:00Z'), calendar: Calendar.utc };

  it.each([
    ['2026-03-01', 0],
    ['2026-02-28', 1],
    ['2025-03-01', 365],
    ['2026-02-28T21:00:00+09:00', 1],
  ])('counts whole days since %s', (createdAt, days) => {
    expect(entityAge(createdAt, now)).toBe(days);
  });

  it.each([
    // Ten past midnight on the 29th, and five in the afternoon of the 28th.
    ['Asia/Tokyo', '2026-11-28T15:10:00Z', '2026-11-29', 0],
    ['Asia/Tokyo', '2026-11-28T15:10:00Z', '2026-11-28', 1],
    ['America/Los_Angeles', '2026-11-29T01:00:00Z', '2026-11-28', 0],
    ['America/Los_Angeles', '2026-11-29T01:00:00Z', '2026-11-29', undefined],
    // The day on which clocks go forward has 23 hours.
    ['Europe/Berlin', '2026-03-29T22:30:00Z', '2026-03-29', 1],
  ])('in %s, at %s, is for %s %s', (timeZone, at, createdAt, days) => {
    const calendar = Calendar.create(timeZone);
    expect(entityAge(createdAt, { now: new Date(at), calendar })).toBe(days);
  });

  it.each([undefined, '', 'last year', '2026-02-30', '2026-03-02', '2026'])(
    'does not invent an age for %p',
    createdAt => {
      expect(entityAge(createdAt, now)).toBeUndefined();
    },
  );
});
