import { ListKind, listFormat } from './listFormat';

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
