import {
  DOCUMENT_LIMITS,
  readProposedDocuments,
} from './readProposedDocuments';

const group = (name: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: ${name} }\nspec: { type: team, children: [] }\n`;

describe('readProposedDocuments', () => {
  it('reads all documents, and skips what is only a comment', () => {
    const { documents, problems } = readProposedDocuments(
      `# the teams\n---\n${group('a')}---\n${group('b')}---\n# nothing\n`,
    );
    expect(documents.map(({ metadata }) => metadata)).toEqual([
      { name: 'a', namespace: 'default' },
      { name: 'b', namespace: 'default' },
    ]);
    expect(problems).toEqual([]);
  });

  it('says what the catalog would say about an entity, and reads it all the same', () => {
    const { documents, problems } = readProposedDocuments(
      `${group(
        'a',
      )}---\napiVersion: kumiki.dev/v1alpha1\nkind: TeamApi\nmetadata: { name: a }\nspec: { team: a, type: platfrom }\n`,
    );
    expect(documents).toHaveLength(2);
    expect(problems).toEqual([
      {
        document: 2,
        ref: 'teamapi:default/a',
        field: 'spec.type',
        message: expect.stringContaining('platform'),
      },
    ]);
  });

  it('does not let a file say where it comes from', () => {
    const [{ metadata }] = readProposedDocuments(
      group('a').replace(
        '{ name: a }',
        '{ name: a, annotations: { backstage.io/managed-by-origin-location: "url:x" } }',
      ),
    ).documents;
    expect(metadata.annotations).toBeUndefined();
  });

  it.each([
    ['a: [', /document 1 is not YAML: .* line 1/],
    [`${group('a')}---\nfoo: {\n`, /document 2 is not YAML/],
    ['- a', /document 1 is not an entity/],
    ['kind: Group', /apiVersion of document 1/],
    ['apiVersion: a/b', /kind of document 1/],
    ['apiVersion: a/b\nkind: Group', /metadata.name of document 1/],
    [group('"?"'), /metadata.name of document 1/],
    [
      'apiVersion: a/b\nkind: Group\nmetadata: {name: a, namespace: [x]}',
      /metadata.namespace of document 1/,
    ],
    [
      'apiVersion: a/b\nkind: Group\nmetadata: {name: a}\nspec: 1',
      /spec of document 1/,
    ],
    [`${group('a')}kind: Group\n`, /the key "kind" is there twice/],
    [`${group('a')}---\n${group('A')}`, /declares group:default\/a again/],
    ['a: &a [*a]', /contains itself/],
    [
      `a: &a [${'1,'.repeat(300)}]\nb: &b [${'*a,'.repeat(
        300,
      )}]\nc: [${'*b,'.repeat(300)}]`,
      /aliases expand|Excessive alias count/,
    ],
    [`a: ${'['.repeat(200)}${']'.repeat(200)}`, /more than 100 levels deep/],
    [
      `a: ${'['.repeat(12_000)}${']'.repeat(12_000)}`,
      /more than 100 levels deep/,
    ],
    [`a: ${'['.repeat(20_000)}`, /not YAML|more than 100 levels deep/],
    [
      Array.from(Array(150), (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /more than 100 levels deep/,
    ],
    [`a: ${'x'.repeat(DOCUMENT_LIMITS.bytes)}`, /bytes/],
    [`a: [${'1,'.repeat(DOCUMENT_LIMITS.tokens)}]`, /tokens/],
  ])('refuses %.40j', (text, message) => {
    expect(() => readProposedDocuments(text)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
