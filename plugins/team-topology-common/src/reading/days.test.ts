import { addDays, isExistingDate, mondayOf, parseModelDate } from './days';

describe('parseModelDate', () => {
  it.each(['2024-02-29', '1999-12-31', '0001-01-01', '9999-12-31'])(
    'takes the day %s',
    day => {
      expect(parseModelDate(day, 'at')).toBe(day);
    },
  );

  it.each([
    ['a word', 'banana'],
    ['a day that does not exist', '2026-02-30'],
    ['a leap day in a common year', '2025-02-29'],
    ['a month that does not exist', '2024-13-01'],
    ['day zero', '2024-01-00'],
    ['a date without zeros', '2024-1-5'],
    ['a time', '2024-01-05T00:00:00Z'],
    ['a line break at the end', '2024-01-05\n'],
    ['nothing', ''],
    ['a number', 20240105],
    ['an absent value', undefined],
    ['a list', ['2024-01-05']],
  ])('refuses %s and names the parameter', (_, value) => {
    expect(() => parseModelDate(value, 'at')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/^at must be a date that exists/),
      }),
    );
  });

  it('repeats what was given', () => {
    expect(() => parseModelDate('2026-02-30', 'from')).toThrow(
      'from must be a date that exists, written YYYY-MM-DD; it is "2026-02-30"',
    );
  });
});

describe('addDays', () => {
  it('knows the lengths of months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });

  it('has no day outside the years that can be written', () => {
    expect(addDays('9999-12-31', 1)).toBeUndefined();
    expect(addDays('0000-01-01', -1)).toBeUndefined();
    expect(addDays('2026-01-01', 1e12)).toBeUndefined();
  });

  it('counts from no day that does not exist', () => {
    expect(addDays('2026-02-30', 1)).toBeUndefined();
  });
});

describe('mondayOf', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2026-11-30', '2026-11-30'],
    ['2027-01-01', '2026-12-28'],
  ])('is, for %s, %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe('isExistingDate', () => {
  it.each(['2024-02-29', '2026-01-01', '2026-12-31', '1999-06-30'])(
    'knows %s',
    text => {
      expect(isExistingDate(text)).toBe(true);
    },
  );

  it.each([
    ...['2026-02-30', '2023-02-29', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['2026-1-1', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', ''],
    ...['01/02/2026', 'tomorrow', '2026-01-01\n'],
  ])('refuses %j', text => {
    expect(isExistingDate(text)).toBe(false);
  });
});
