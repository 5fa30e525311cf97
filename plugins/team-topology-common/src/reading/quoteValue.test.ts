import fc from 'fast-check';
import { quoteValue } from './quoteValue';

describe('quoteValue', () => {
  it.each([
    ['platfrom', '"platfrom"'],
    ['two\nlines', '"two\\nlines"'],
    ['', '""'],
    [null, 'empty'],
    [undefined, 'empty'],
    [1.5, '1.5'],
    [false, 'false'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{}, 'an empty object'],
    [{ a: 1 }, 'an object'],
  ])('writes %j as %s', (value, quoted) => {
    expect(quoteValue(value)).toBe(quoted);
  });

  it('fits any value on a line', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), value => {
        expect(quoteValue(value)).toMatch(/^.{1,400}$/u);
      }),
    );
    expect(quoteValue('x'.repeat(1_000_000))).toBe(`"${'x'.repeat(59)}…"`);
  });
});
