import fc from 'fast-check';
import { defuseFormulas } from './defuseFormulas';

const START = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

describe('defuseFormulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['\t=1', "\t'=1"],
    ['\r\n@SUM(A1)', "\r\n'@SUM(A1)"],
    ['＋1', "'＋1"],
    ['a;=1+1', "a;'=1+1"],
    ['a\t-1', "a\t'-1"],
    ['a; +1', "a; '+1"],
    ['";=1+1;"', `";'=1+1;"`],
    ['a;"=1+1"', `a;"'=1+1"`],
    ['a;=1;=2', "a;'=1;'=2"],
  ])('makes a text of %j', (text, expected) => {
    expect(defuseFormulas(text)).toBe(expected);
  });

  it.each(['', 'one-two', 'a = b', 'a; b', 'group:default/sre', 'a@b', 'a,=1'])(
    'leaves %j as it is',
    text => {
      expect(defuseFormulas(text)).toBe(text);
    },
  );

  it('leaves no cell that begins like a formula, whatever splits the line', () => {
    const part = fc.oneof(
      fc.constantFrom(...START, ';', '\t', '\n', '\r', '"', ' ', 'a', "'"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part), parts => {
        const cells = defuseFormulas(parts.join('')).split(/[;\t\r\n]/);
        for (const cell of cells) {
          expect(START).not.toContain(cell.replace(/^[" ]+/, '')[0]);
        }
      }),
    );
  });
});
