import { dateAfter, dateBefore, formatDate, isCalendarDate } from './dates';

describe('isCalendarDate', () => {
  it.each(['2024-02-29', '1999-12-31'])('accepts %s', text => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each(['2023-02-29', '2024-13-01', '2024-1-1', 'banana', '', '24-01-01'])(
    'refuses “%s”',
    text => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});

describe('formatDate', () => {
  it('follows the language and not the time zone', () => {
    expect(formatDate('2024-01-15', 'en')).toBe('Jan 15, 2024');
    expect(formatDate('2024-01-15', 'ja')).toBe('2024/01/15');
  });

  it('leaves a text that is no date as it is', () => {
    expect(formatDate('soon', 'en')).toBe('soon');
  });
});

describe('the changes around a date', () => {
  const changes = ['2021-04-01', '2022-04-01', '2024-01-15'];

  it('finds the neighbours, and not the date itself', () => {
    expect(dateBefore(changes, '2022-04-01')).toBe('2021-04-01');
    expect(dateAfter(changes, '2022-04-01')).toBe('2024-01-15');
  });

  it('finds nothing beyond the ends', () => {
    expect(dateBefore(changes, '2021-04-01')).toBeUndefined();
    expect(dateAfter(changes, '2024-01-15')).toBeUndefined();
    expect(dateAfter([], '2024-01-15')).toBeUndefined();
  });
});
