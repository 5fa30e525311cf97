import { formatQuantity } from './formatQuantity';

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
