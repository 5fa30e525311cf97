import fc from 'fast-check';
import {
  fillSentence,
  formatDuration,
  formatPercent,
  listFormat,
  ListKind,
  quoteValue,
} from './sentences';

describe('fillSentence', () => {
  it.each([
    ['{field} has {count}', { field: 'spec', count: 3 }, 'spec has 3'],
    ['{a} and {a}', { a: 'x' }, 'x and x'],
    ['{a}', {}, '{a}'],
    ['{constructor}', {}, '{constructor}'],
    ['{ kind: {a} }', { a: 'API' }, '{ kind: API }'],
    ['{a}', { a: '{b} $& $1', b: 'no' }, '{b} $& $1'],
  ])('makes %j with %j', (sentence, params, filled) => {
    expect(fillSentence(sentence, params)).toBe(filled);
  });
});

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

describe('listFormat', () => {
  it.each<[string, ListKind, string]>([
    ['en', 'plain', 'a, b, c'],
    ['en', 'and', 'a, b, and c'],
    ['en', 'or', 'a, b, or c'],
    ['en', 'measure', 'a, b, c'],
    ['ja', 'plain', 'a、b、c'],
    ['ja', 'and', 'a、b、c'],
    ['ja', 'or', 'a、b、またはc'],
    ['ja', 'measure', 'a b c'],
  ])('lists in %s, %s: %s', (language, kind, text) => {
    expect(listFormat(language, kind).format(['a', 'b', 'c'])).toBe(text);
  });
});

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

describe('formatPercent', () => {
  it.each([
    [0.9158878504672897, '91%'],
    [0, '0%'],
    [1, '100%'],
    [0.999, '99%'],
    [0.29, '29%'],
    [0.57, '57%'],
    [0.004, '0%'],
  ])('rounds %s down to %s', (share, text) => {
    expect(formatPercent(share, 'en')).toBe(text);
  });

  it('says all of something of all of it alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e7 }),
        fc.nat(1e7),
        (all, part) => {
          const known = Math.min(all, part);
          expect(formatPercent(known / all, 'ja') === '100%').toBe(
            known === all,
          );
        },
      ),
    );
  });
});
