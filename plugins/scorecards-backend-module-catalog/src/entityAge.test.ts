import { entityAge } from './entityAge';

describe('entityAge', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  it.each([
    ['2026-03-01', 0],
    ['2026-02-28', 1],
    ['2025-03-01', 365],
    ['2026-02-28T21:00:00+09:00', 1],
  ])('counts whole days since %s', (createdAt, days) => {
    expect(entityAge(createdAt, now)).toBe(days);
  });

  it.each([undefined, '', 'last year', '2026-02-30', '2026-03-02', '2026'])(
    'does not invent an age for %p',
    createdAt => {
      expect(entityAge(createdAt, now)).toBeUndefined();
    },
  );
});
