import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import japanese from './translations/ja';

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

  it('show every text that is translated', () => {
    const shown = sources
      .filter(({ file }) => !file.startsWith('translations'))
      .flatMap(({ text }) => text.match(/(['`])[\w-]+\.[^'`\n]*\1/g) ?? [])
      .map(literal => patternOf(literal.slice(1, -1)));
    const unused = Object.keys(japanese)
      .map(key => key.replace(/_(one|other)$/, ''))
      // What is wrong comes by name from the rules; see describeProblem.test.ts.
      .filter(key => !key.startsWith('problem.'))
      .filter(key => !shown.some(pattern => pattern.test(key)));
    expect([...new Set(unused)]).toEqual([]);
  });
});

/** What a literal stands for, whatever is filled into it. */
function patternOf(literal: string): RegExp {
  const parts = literal
    .split(/\$\{[^}]*\}/)
    .map(part => part.replace(/[^\w-]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w-]+')}$`);
}
