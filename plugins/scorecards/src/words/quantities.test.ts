import { formatAge, formatQuantity } from './quantities';

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

describe('formatQuantity', () => {
  it.each([
    [1, 'interactions', '1 interaction'],
    [2, 'interactions', '2 interactions'],
    [0, 'interactions', '0 interactions'],
    [1, 'entities', '1 entity'],
    [1, 'people', '1 person'],
    [1, 'pull requests', '1 pull request'],
    [1, 'runs per week', '1 run per week'],
    [1, 'components per person', '1 component per person'],
    [1, 'APIs', '1 API'],
    [1, 'branches', '1 branch'],
    [1, 'access', '1 access'],
    [1200, 'runs', '1,200 runs'],
    [1, 'minutes', '1 minute'],
    [12.5, 'minutes', '12.5 minutes'],
    [40, 'percent', '40%'],
    [40, '%', '40%'],
  ])('says %s %s as “%s”', (value, unit, text) => {
    expect(formatQuantity(value, unit, 'en')).toBe(text);
  });

  it('says measures in the language', () => {
    expect(formatQuantity(12, 'minutes', 'ja')).toBe('12 分');
    expect(formatQuantity(1, 'interactions', 'ja')).toBe('1 interaction');
  });
});
