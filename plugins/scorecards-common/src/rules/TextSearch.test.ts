import fc from 'fast-check';
import { TextSearch } from './TextSearch';

const few = fc.constantFrom('a', 'b');

const texts = (maxLength: number) => fc.string({ unit: few, maxLength });

describe('TextSearch', () => {
  it('finds what JavaScript finds, in texts that repeat themselves', () => {
    fc.assert(
      fc.property(texts(200), texts(24), fc.nat(180), (text, other, at) => {
        for (const wanted of [other, text.slice(at, at + 20)]) {
          const search = TextSearch.create(wanted);
          expect(search.isIn(text)).toBe(text.includes(wanted));
          expect(search.split(text)).toEqual(text.split(wanted));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads each character a few times only, where JavaScript compares all with all', () => {
    const text = 'a'.repeat(65_536);
    const half = 'a'.repeat(16_384);
    const read = jest.spyOn(String.prototype, 'charCodeAt');
    const found = TextSearch.create(`${half}b${half}`).isIn(text);
    const reads = read.mock.calls.length;
    read.mockRestore();
    expect(found).toBe(false);
    expect(reads).toBeLessThan(10 * text.length);
  });
});
