import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(
    file => /\.tsx?$/.test(file) && !/(\.test\.|__testUtils__)/.test(file),
  )
  .map(file => ({ file, text: readFileSync(join(__dirname, file), 'utf8') }));

describe('the sources', () => {
  it('list things by the one rule for lists', () => {
    const others = sources
      .filter(({ text }) =>
        /Intl\.ListFormat\(|\.join\(\s*['"`](, |、)['"`]\s*\)/.test(text),
      )
      .map(({ file }) => file);
    expect(others).toEqual([]);
  });
});
