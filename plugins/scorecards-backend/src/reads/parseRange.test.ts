import { listDays, moveDay, parseRange } from './trendRange';

describe('parseRange', () => {
  const today = '2026-03-01';

  it.each([
    [{}, { from: '2025-12-02', to: '2026-03-01' }],
    [{ to: '2026-02-28' }, { from: '2025-12-01', to: '2026-02-28' }],
    [{ from: '2026-02-01' }, { from: '2026-02-01', to: '2026-03-01' }],
    [
      { from: '2024-02-29', to: '2024-02-29' },
      { from: '2024-02-29', to: '2024-02-29' },
    ],
  ])('understands %j', (given, range) => {
    expect(parseRange(given, today)).toEqual(range);
  });

  it('covers 90 days where nothing is said', () => {
    expect(listDays(parseRange({}, today))).toHaveLength(90);
  });

  it.each([
    [{ from: '2026-02-30' }, /^from .*"2026-02-30"/],
    [{ to: '2026-13-01' }, /^to .*"2026-13-01"/],
    [{ to: 'today' }, /^to .*"today"/],
    [{ from: '2026-03-02' }, /^from \(2026-03-02\) is after to/],
    [{ from: '2024-02-29' }, /^from \(2024-02-29\) is more than 731 days/],
  ])('refuses %j', (given, message) => {
    expect(() => parseRange(given, today)).toThrow(message);
  });

  it('takes two years and a day', () => {
    const from = moveDay('2026-03-01', -730);

    expect(parseRange({ from }, today).from).toBe(from);
  });

  it('ends with the last day that can be written', () => {
    const given = { from: '9999-12-30', to: '9999-12-31' };

    expect(parseRange(given, today)).toEqual(given);
    expect(listDays(given)).toEqual(['9999-12-30', '9999-12-31']);
  });
});
