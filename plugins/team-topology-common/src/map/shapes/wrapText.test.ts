import fc from 'fast-check';
import { textWidth } from './textWidth';
import { isWhole, wrapText } from './wrapText';

const options = { fontSize: 14, maxWidth: 168, maxLines: 2 };

describe('textWidth', () => {
  it('takes Japanese characters for as wide as they are high', () => {
    expect(textWidth('請求', 10)).toBeCloseTo(20, 0);
    expect(textWidth('ﾃｽﾄ', 10)).toBeLessThan(20);
    expect(textWidth('👩‍👩‍👧', 10)).toBeLessThan(40);
    expect(textWidth('が', 10)).toBe(textWidth('か\u3099', 10));
  });

  it('is about that of a usual font for English', () => {
    expect(textWidth('Photo recognition', 14)).toBeGreaterThan(110);
    expect(textWidth('Photo recognition', 14)).toBeLessThan(145);
  });
});

describe('wrapText', () => {
  it.each([
    ['SRE', ['SRE']],
    ['Photo recognition (写真認識)', ['Photo recognition', '(写真認識)']],
    ['Identity and access management', ['Identity and access', 'management']],
    ['保護者アプリチーム', ['保護者アプリチーム']],
    [
      '請求・集金ストリームアラインドチーム',
      ['請求・集金ストリームア', 'ラインドチーム'],
    ],
    ['  spaced \n out  ', ['spaced out']],
    ['', []],
  ])('breaks %p', (text, lines) => {
    expect(wrapText(text, options)).toEqual(lines);
  });

  it('marks what does not fit with an ellipsis', () => {
    const lines = wrapText('a team with '.repeat(20), options);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('breaks a word that is wider than a line', () => {
    const lines = wrapText('x'.repeat(30), options);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('x'.repeat(30));
    expect(isWhole('x'.repeat(30), lines)).toBe(false);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    for (let width = 60; width < 200; width += 7) {
      const lines = wrapText('園（保育園）、幼稚園「つぼみ」とチーム', {
        ...options,
        maxWidth: width,
        maxLines: 20,
      });
      for (const line of lines) {
        expect(line).not.toMatch(/^[）」、ー]/);
        expect(line).not.toMatch(/[（「]$/);
      }
    }
  });

  it('keeps any text within its width and number of lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, maxWidth, maxLines) => {
          const lines = wrapText(text, { fontSize: 14, maxWidth, maxLines });
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines) {
            expect(textWidth(line, 14)).toBeLessThanOrEqual(maxWidth);
          }
        },
      ),
    );
  });

  it('loses nothing where there is room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const lines = wrapText(text, { ...options, maxLines: 100 });
        const letters = (value: string) => value.replace(/\s/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('a text without end', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is read no further than it is drawn', () => {
    const title = 'An endless title, 終わらない題名. '.repeat(40_000);
    let characters = 0;
    const iterator = String.prototype[Symbol.iterator];
    jest
      .spyOn(String.prototype, Symbol.iterator)
      .mockImplementation(function count(this: string) {
        const inner = iterator.call(this);
        return Object.assign(Object.create(inner), {
          next: () => {
            characters += 1;
            return inner.next();
          },
        });
      });

    const lines = wrapText(title, options);
    const whole = isWhole(title, lines);
    const width = textWidth(title, 14);

    jest.restoreAllMocks();
    expect(lines).toHaveLength(2);
    expect(whole).toBe(false);
    expect(width).toBeLessThan(400 * 14 * 1.1);
    expect(characters).toBeGreaterThan(400);
    expect(characters).toBeLessThan(20_000);
  });
});
