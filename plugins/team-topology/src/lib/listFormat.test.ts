import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

  it('is the only place that decides how lists are written', () => {
    const src = join(__dirname, '..');
    const others = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .filter(file => file !== join('lib', 'listFormat.ts'))
      .filter(file =>
        /Intl\.ListFormat\(|\.join\(\s*['"`](, |、)['"`]\s*\)/.test(
          readFileSync(join(src, file), 'utf8'),
        ),
      );
    expect(others).toEqual([]);
  });
});
