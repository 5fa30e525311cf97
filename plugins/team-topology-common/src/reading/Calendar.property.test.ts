import fc from 'fast-check';
import { Calendar } from './Calendar';
import { addDays } from './days';

const HOUR = 3_600_000;

/** Every zone that the engine knows; the numbers that are drawn are few. */
const calendars = fc
  .constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC')
  .map(timeZone => Calendar.create(timeZone));

const days = fc
  .integer({ min: 0, max: 365 * 150 })
  .map(passed => addDays('1930-01-01', passed) ?? '');

const instants = fc
  .integer({
    min: Date.parse('1930-01-01T00:00:00Z'),
    max: Date.parse('2080-01-01T00:00:00Z'),
  })
  .map(time => new Date(time));

/** The days that are no day there: the date line was moved over them. */
const SKIPPED = ['1994-12-31', '1995-01-01', '2011-12-30', '1993-08-21'];

const runs = { numRuns: 2_000 };

describe('Calendar', () => {
  it('finds the day again from its beginning', () => {
    fc.assert(
      fc.property(calendars, days, (calendar, day) => {
        fc.pre(!SKIPPED.includes(day));
        const start = calendar.startOf(day);
        expect(calendar.dayAt(start)).toBe(day);
        expect(calendar.dayAt(new Date(start.getTime() - 1)) < day).toBe(true);
      }),
      runs,
    );
  });

  it('has every instant between the beginning and the end of its day', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const day = calendar.dayAt(instant);
        expect(calendar.startOf(day).getTime()).toBeLessThanOrEqual(
          instant.getTime(),
        );
        expect(calendar.endOf(day).getTime()).toBeGreaterThan(
          instant.getTime(),
        );
      }),
      runs,
    );
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 50 * HOUR }),
        (calendar, instant, later) => {
          const next = new Date(instant.getTime() + later);
          // Asked in the other order, so that what is kept does not help.
          const after = calendar.dayAt(next);
          expect(calendar.dayAt(instant) <= after).toBe(true);
        },
      ),
      runs,
    );
  });

  it('shows on its clocks the day that it is', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const shown = calendar.clockAt(instant).toISOString().slice(0, 10);
        const day = calendar.dayAt(instant);
        // Clocks that were turned back over midnight show the day before.
        expect([day, addDays(day, -1)]).toContain(shown);
      }),
      runs,
    );
  });
});
