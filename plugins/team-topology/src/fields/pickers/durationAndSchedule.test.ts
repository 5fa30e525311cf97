import fc from 'fast-check';
import { DURATION_UNITS, readDuration, writeDuration } from './duration';
import { readSchedule, writeSchedule } from './schedule';

describe('a duration', () => {
  it.each([
    ['PT4H', { amount: 4, unit: 'hours' }],
    ['P7D', { amount: 7, unit: 'days' }],
    ['P1W', { amount: 1, unit: 'weeks' }],
    ['PT90M', { amount: 90, unit: 'minutes' }],
    ['P1DT4H', { amount: 28, unit: 'hours' }],
    ['P1W1D', { amount: 8, unit: 'days' }],
    ['PT1H30M', { amount: 90, unit: 'minutes' }],
    ['PT0H', undefined],
    ['P', undefined],
    ['4 hours', undefined],
  ])('%s is read', (text, expected) => {
    expect(readDuration(text)).toEqual(expected);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(...DURATION_UNITS),
        (amount, unit) => {
          expect(readDuration(writeDuration({ amount, unit }))).toEqual({
            amount,
            unit,
          });
        },
      ),
    );
  });
});

describe('a schedule', () => {
  it.each([
    ['0 3 * * *', { rhythm: 'daily', time: '03:00' }],
    ['30 9 * * 1-5', { rhythm: 'weekdays', time: '09:30' }],
    ['15 * * * *', { rhythm: 'hourly', time: '00:15' }],
    ['0 3 * * sun', { rhythm: 'weekly', weekday: 0 }],
    ['0 3 * * 7', { rhythm: 'weekly', weekday: 0 }],
    ['0 3 28 * *', { rhythm: 'monthly', dayOfMonth: 28 }],
    ['0 3 31 * *', { rhythm: 'other', cron: '0 3 31 * *' }],
    ['*/5 * * * *', { rhythm: 'other' }],
    ['0 3 1 * 1', { rhythm: 'other' }],
    ['0 3 * 1 *', { rhythm: 'other' }],
    ['at night', { rhythm: 'other', cron: 'at night' }],
    ['', { rhythm: 'daily', time: '03:00' }],
  ])('%s is read', (cron, expected) => {
    expect(readSchedule(cron)).toMatchObject(expected);
  });

  it.each([
    '0 3 * * *',
    '30 9 * * 1-5',
    '15 * * * *',
    '0 3 * * 0',
    '0 3 28 * *',
    '*/5 1-3 * JAN *',
  ])('%s is written as it was read', cron => {
    expect(writeSchedule(readSchedule(cron))).toBe(cron);
  });
});
