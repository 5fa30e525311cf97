import { formatSeconds } from './formatSeconds';

describe('a duration in seconds', () => {
  it.each([
    [0.2, '1 second'],
    [45, '45 seconds'],
    [60, '1 minute'],
    [125, '2 minutes, 5 seconds'],
    [725, '12 minutes'],
    [3600, '1 hour'],
    [5400, '1 hour, 30 minutes'],
  ])('of %p is “%s”', (seconds, words) => {
    expect(formatSeconds(seconds, 'en')).toBe(words);
  });

  it('is said in Japanese', () => {
    expect(formatSeconds(125, 'ja')).toBe('2 分 5 秒');
  });
});
