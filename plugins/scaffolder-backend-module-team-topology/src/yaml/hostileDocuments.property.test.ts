import fc from 'fast-check';
import { JsonObject, JsonValue } from '@backstage/types';
import { readCorpus } from './__testUtils__/readCorpus';
import { YamlFile } from './YamlFile';

jest.setTimeout(60_000);

const corpus = readCorpus().filter(({ text }) => text.length < 2_000);
/** What is read from disk is UTF-8, so that no half of a character is in it, wherever it was cut. */
const asRead = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
const tokens = fc.constantFrom(
  ...['---', '\n', '\r', '\r\n', '...', ': ', '- ', '? ', '{', '}', '[', ']'],
  ...['&a ', '*a', '<<: *a', '!!binary ', '!x ', '| ', '>-\n', '"', "'", '#'],
  ...['%YAML 1.1\n', '\t', '  ', '__proto__: ', 'constructor: ', '\ufeff', '~'],
  ...['\u0000', '\u2028', '0o17', '.nan', '.inf', '-0', '1e999', ','],
  ...[
    '2026-01-01',
    'yes',
    'a: 1\na: 2\n',
    '9007199254740993',
    'kind: TeamApi\n',
  ],
);
const texts = fc.oneof(
  fc.array(tokens, { maxLength: 30 }).map(all => all.join('')),
  fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.array(
        fc.tuple(fc.nat(2_000), fc.nat(20), fc.array(tokens, { maxLength: 2 })),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    )
    .map(([{ text }, changes]) =>
      asRead(
        changes.reduce(
          (it, [at, length, put]) =>
            it.slice(0, at) + put.join('') + it.slice(at + length),
          text,
        ),
      ),
    ),
);
const data = fc.dictionary(
  fc.constantFrom(
    'kind',
    'spec',
    'metadata',
    'constructor',
    '__proto__',
    'a: b',
  ),
  fc.oneof(
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom<JsonValue>(
      '\u0000',
      '\u2028',
      '\ud800',
      '---',
      '- a',
      '\t',
      '\r',
    ),
  ),
  { maxKeys: 4, noNullPrototype: true },
) as fc.Arbitrary<JsonObject>;

/** What came of it: a value, or a refusal in words. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('f.yaml'),
    });
    return undefined;
  }
}

describe('any text', () => {
  it('is read as YAML and changed as it is meant, or refused', () => {
    let changed = 0;
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(texts, data, fc.nat(), (text, intended, which) => {
        const file = tried(() => YamlFile.parse(text, { path: 'f.yaml' }));
        const index = which % Math.max(1, file?.documents.length ?? 0);
        fc.pre(file !== undefined && file.documents[index] !== undefined);
        const written = tried(() => file.withDocument(index, intended));
        changed += written ? 1 : 0;
        expect(written?.documents ?? []).toEqual(
          written
            ? file.documents.map((it, at) => (at === index ? intended : it))
            : [],
        );
        const longer = tried(() =>
          file.withNewDocument(`${JSON.stringify(intended)}\n`, intended),
        );
        const bytes = Buffer.from(longer?.text ?? written?.text ?? '', 'utf8');
        expect(bytes.toString('utf8')).toBe(
          longer?.text ?? written?.text ?? '',
        );
      }),
      { numRuns: 1_000, maxSkipsPerRun: 1_000 },
    );
    expect(changed).toBeGreaterThan(100);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it.each([
    ['lists in lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['maps in maps', `${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['lists in lists, in lines', `${'- '.repeat(5_000)}1`],
    [
      'aliases of aliases',
      `a0: &a0 [x]\n${Array.from(
        { length: 30 },
        (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`,
      ).join('')}`,
    ],
    ['an alias of itself', '&a [*a]'],
  ])('with %s is refused, or changed', (_, text) => {
    const file = tried(() => YamlFile.parse(text, { path: 'f.yaml' }));
    const written = tried(() => file?.withDocument(0, { kind: 'TeamApi' }));
    expect(written?.documents ?? [{ kind: 'TeamApi' }]).toEqual([
      { kind: 'TeamApi' },
    ]);
  });
});
