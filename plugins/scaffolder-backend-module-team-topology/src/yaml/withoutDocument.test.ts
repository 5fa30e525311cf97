import { readCorpus } from './__testUtils__/readCorpus';
import { YamlFile } from './YamlFile';

const without = (text: string, index: number) =>
  YamlFile.parse(text, { path: 'a.yaml' }).withoutDocument(index).text;

describe('a file without one of its documents', () => {
  it.each([
    ['a: 1\n---\nb: 2\n', 0, '---\nb: 2\n'],
    ['a: 1\n---\nb: 2\n', 1, 'a: 1\n'],
    ['# head\n---\na: 1\n--- # next\nb: 2', 0, '# head\n--- # next\nb: 2'],
    ['# head\n---\na: 1\n--- # next\nb: 2', 1, '# head\n---\na: 1\n'],
    ['a: 1\r\n---\r\nb: 2\r\n---\r\nc: 3\r\n', 1, 'a: 1\r\n---\r\nc: 3\r\n'],
    ['a: |\n  ---\n  x\n---\nb: 2\n', 1, 'a: |\n  ---\n  x\n'],
    ['---\na: 1\n...\n---\nb: 2\n', 0, '---\nb: 2\n'],
  ])('%j, %d', (text, index, expected) => {
    expect(without(text, index)).toBe(expected);
  });

  it('is refused where documents cannot be told apart', () => {
    expect(() => without('a: 1\n...\nb: 2\n', 0)).toThrow(
      'a.yaml cannot be edited automatically',
    );
  });

  it('keeps the others of every file of the corpus, byte for byte', () => {
    const documents = readCorpus().flatMap(({ name, text }) =>
      YamlFile.parse(text, { path: name }).documents.map((_, index) => ({
        text,
        index,
      })),
    );
    expect(documents.length).toBeGreaterThan(40);
    for (const { text, index } of documents) {
      const after = without(text, index);
      // What is gone is one piece.
      const start = [...after].findIndex((it, at) => it !== text[at]);
      const kept = start === -1 ? after.length : start;
      const end = text.length - (after.length - kept);
      expect(text.slice(0, kept) + text.slice(end)).toBe(after);
    }
  });
});
