import fc from 'fast-check';
import {
  AxisRange,
  axisTicks,
  dayAt,
  daysBetween,
  movedBy,
  panned,
  presetRange,
  shareOf,
  wholeRange,
  within,
  zoomed,
} from './timeAxis';

const WHOLE = { from: '2020-01-01', to: '2026-01-01' };

const range: fc.Arbitrary<AxisRange> = fc
  .record({
    start: fc.integer({ min: 0, max: 2100 }),
    days: fc.integer({ min: 7, max: 2000 }),
  })
  .map(({ start, days }) =>
    within(
      {
        from: movedBy(WHOLE.from, start),
        to: movedBy(WHOLE.from, start + days),
      },
      WHOLE,
    ),
  );

describe('the axis of days', () => {
  it('never leaves the whole, however it is moved and zoomed', () => {
    fc.assert(
      fc.property(
        range,
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.constantFrom(0.25, 0.5, 2, 8),
        (shown, share, factor) => {
          for (const next of [
            panned(shown, share, WHOLE),
            zoomed(shown, factor, WHOLE),
          ]) {
            expect(next.from >= WHOLE.from && next.to <= WHOLE.to).toBe(true);
            expect(daysBetween(next.from, next.to)).toBeGreaterThanOrEqual(7);
          }
          expect(daysBetween(...ends(panned(shown, share, WHOLE)))).toBe(
            daysBetween(...ends(shown)),
          );
        },
      ),
    );
  });

  it('finds the day again that is at its share', () => {
    fc.assert(
      fc.property(range, fc.nat(), (shown, seed) => {
        const length = daysBetween(...ends(shown));
        const day = movedBy(shown.from, seed % length);
        // A share is not exact, its half of a day later is.
        expect(dayAt(shareOf(day, shown) + 0.5 / length, shown)).toBe(day);
      }),
    );
  });

  it('has no more labels than fit, in order and in sight', () => {
    fc.assert(
      fc.property(
        range,
        fc.integer({ min: 300, max: 1600 }),
        (shown, width) => {
          const days = axisTicks(shown, width).map(({ day }) => day);
          expect(days.length).toBeLessThanOrEqual(width / 72 + 2);
          expect(days).toEqual([...new Set(days)].sort());
          expect(days.every(day => day >= shown.from && day < shown.to)).toBe(
            true,
          );
        },
      ),
    );
  });

  it.each([
    ['all', 900, 'year'],
    ['5y', 1600, 'quarter'],
    ['1y', 900, 'month'],
    ['1y', 320, 'quarter'],
    ['3m', 1200, 'day'],
  ] as const)('says for %s on %i pixels each %s', (preset, width, unit) => {
    const [tick] = axisTicks(presetRange(preset, WHOLE), width);
    expect(tick.unit).toBe(unit);
  });

  it('leaves room for what is planned', () => {
    const { from, to } = wholeRange({ from: '2021-01-01', to: '2026-01-01' });
    expect(from).toBe('2021-01-01');
    expect(to > '2026-02-01').toBe(true);
    expect(wholeRange({ from: '2026-01-01', to: '2026-01-01' }).to).toBe(
      '2026-01-03',
    );
  });
});

function ends({ from, to }: AxisRange): [string, string] {
  return [from, to];
}
