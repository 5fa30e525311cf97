import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    ['P1D', '1 day'],
    ['PT1H', '1 hour'],
    ['P2W', '2 weeks'],
    ['P1DT12H', '1 day, 12 hours'],
    ['PT90M', '90 minutes'],
  ])('says %s as “%s”', (duration, words) => {
    expect(formatDuration(duration, 'en')).toBe(words);
  });

  it('speaks Japanese', () => {
    expect(formatDuration('P1D', 'ja')).toBe('1 日');
    expect(formatDuration('PT4H', 'ja')).toBe('4 時間');
  });

  it.each(['tomorrow', 'P', 'PT', '', 'P0D', '1D'])(
    'leaves “%s” as it is',
    text => {
      expect(formatDuration(text, 'en')).toBe(text);
    },
  );
});
