import { formatDate, formatTimestamp } from './dates';

describe('formatDate', () => {
  it('says a day in the words of the language, whatever the time zone', () => {
    expect(formatDate('2026-01-31', 'en')).toBe('Jan 31, 2026');
    expect(formatDate('2026-01-31', 'ja')).toBe('2026/01/31');
  });

  it.each(['', 'soon', '2026-13-01', '2026-02-30', '2026-01-31T10:00:00Z'])(
    'leaves %p as it is',
    text => {
      expect(formatDate(text, 'en')).toBe(text);
    },
  );
});

describe('formatTimestamp', () => {
  it('says day and time', () => {
    expect(formatTimestamp('2026-01-15T12:00:00Z', 'en')).toMatch(
      /2026.*\d:\d\d/,
    );
  });

  it('leaves a text that is not a timestamp as it is', () => {
    expect(formatTimestamp('soon', 'en')).toBe('soon');
  });
});
