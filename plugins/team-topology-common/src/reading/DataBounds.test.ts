import { DataBounds, DEEPEST_DATA, hasMoreThan } from './DataBounds';

describe('DataBounds', () => {
  it('counts every value, over all that is checked', () => {
    const bounds = DataBounds.create({ values: 6 });
    expect(bounds.check({ a: [1, 2] })).toBeUndefined();
    expect(bounds.check('one more')).toBeUndefined();
    expect(bounds.check({ b: 1 })).toBe('too-many-values');
  });

  it('counts what stands in several places each time', () => {
    const shared = [1, 2, 3];
    const bounds = DataBounds.create({ values: 8 });
    expect(bounds.check([shared, shared])).toBe('too-many-values');
  });

  it('finds what contains itself', () => {
    const circle: unknown[] = [];
    circle.push({ circle });
    expect(DataBounds.create({ values: 100 }).check(circle)).toBe(
      'contains-itself',
    );
    const twice = {};
    expect(
      DataBounds.create({ values: 100 }).check([twice, twice]),
    ).toBeUndefined();
  });

  it('finds what is nested too deep', () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? [] : [nested(levels - 1)];
    const bounds = () => DataBounds.create({ values: 1_000 });
    expect(bounds().check(nested(DEEPEST_DATA - 1))).toBeUndefined();
    expect(bounds().check(nested(DEEPEST_DATA))).toBe('too-deep');
  });
});

describe('hasMoreThan', () => {
  it('does not read to the end', () => {
    let read = 0;
    const items = (function* endless() {
      for (;;) {
        yield (read += 1);
      }
    })();
    expect(hasMoreThan(items, 3)).toBe(true);
    expect(read).toBe(4);
    expect(hasMoreThan([1, 2, 3], 3)).toBe(false);
  });
});
