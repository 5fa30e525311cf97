import { dateAfter, dateBefore, formatDate } from './dates';

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
