import { quantile, spreadOf } from './statistics';

describe('quantile', () => {
  it('is the middle one, whatever the order', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
    expect(quantile([3], 0.95)).toBe(3);
  });

  it('is near the end', () => {
    const values = Array.from({ length: 100 }, (_, at) => at);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile(values, 1)).toBe(99);
  });
});

describe('spreadOf', () => {
  it('says the median, the least and the most', () => {
    expect(spreadOf([4, 8, 2])).toEqual({ median: 4, min: 2, max: 8 });
  });

  it('says nothing about nothing', () => {
    expect(spreadOf([])).toBeUndefined();
  });
});
