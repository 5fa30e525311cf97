import fc from 'fast-check';
import { formatDuration } from '@kumiki/backstage-plugin-team-topology-common';
import { ageBetween } from './ageBetween';

describe('ageBetween', () => {
  it.each([
    ['2024-04-01', '2026-11-22', 'P2Y7M'],
    ['2024-04-01', '2026-04-01', 'P2Y'],
    ['2024-04-02', '2026-04-01', 'P1Y11M'],
    ['2026-02-28', '2026-03-27', 'P27D'],
    ['2026-01-31', '2026-02-28', 'P28D'],
  ])('from %s to %s is %s', (since, at, age) => {
    expect(ageBetween(since, at)).toBe(age);
  });

  it('is not there for what begins that day or later', () => {
    expect(ageBetween('2026-11-22', '2026-11-22')).toBeUndefined();
    expect(ageBetween('2026-11-23', '2026-11-22')).toBeUndefined();
  });

  it('can be put into words for any two dates', () => {
    const date = fc
      .date({
        min: new Date('1990-01-01'),
        max: new Date('2100-01-01'),
        noInvalidDate: true,
      })
      .map(value => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [since, at] = [one, other].sort();
        const age = ageBetween(since, at);
        expect(age === undefined).toBe(since === at);
        expect(formatDuration(age ?? 'P1D', 'en')).not.toMatch(/^P/);
      }),
    );
  });
});
