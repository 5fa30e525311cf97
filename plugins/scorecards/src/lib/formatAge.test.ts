import { formatAge } from './formatAge';

const HOUR = 3_600_000;

describe('formatAge', () => {
  it.each([
    [0, '1 minute'],
    [59_999, '1 minute'],
    [5 * 60_000, '5 minutes'],
    [HOUR, '1 hour'],
    [47.9 * HOUR, '1 day'],
    [400 * 24 * HOUR, '400 days'],
  ])('says %p as %p', (age, text) => {
    expect(formatAge(age, 'en')).toBe(text);
  });

  it('speaks the language of the app', () => {
    expect(formatAge(2 * HOUR, 'ja')).toBe('2 時間');
  });
});
