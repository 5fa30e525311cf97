import { findDeclarationProblems } from '@kumiki/backstage-plugin-scorecards-common';
import { declareRetrievers } from './declareRetrievers';
import { readSchema, RetrieverSchema } from './RetrieverSchema';

function schema(sent: object): RetrieverSchema {
  const read = readSchema(sent);
  if (!read) {
    throw new Error('It is no schema');
  }
  return read;
}

const metadata = schema({
  id: 'entityMetadataFactRetriever',
  version: '0.0.1',
  entityFilter: [{ kind: 'component' }],
  hasTitle: { type: 'boolean', description: 'It has a title' },
  'tag-count': { type: 'integer', description: '' },
});

const everyType = schema({
  id: 'types',
  version: '1.0.0',
  entityFilter: null,
  b: { type: 'boolean', description: 'b' },
  d: { type: 'datetime', description: 'd' },
  f: { type: 'float', description: 'f' },
  i: { type: 'integer', description: 'i' },
  o: { type: 'object', description: 'o' },
  s: { type: 'string', description: 's' },
  set: { type: 'set', description: 'set' },
  z: { type: 'money', description: 'z' },
});

const options = { maxAge: 'P2D' };

describe('declareRetrievers', () => {
  it('makes a provider of a retriever', () => {
    const { declared, refused } = declareRetrievers([metadata], options);

    expect(refused).toEqual([]);
    expect(declared.map(it => it.declaration)).toEqual([
      {
        id: 'techInsightsEntityMetadata',
        title: 'Tech Insights: entityMetadataFactRetriever',
        description:
          'Facts of the fact retriever entityMetadataFactRetriever of Tech Insights',
        appliesTo: { kind: { $in: ['component'] } },
        maxAge: 'P2D',
        facts: [
          { name: 'hasTitle', type: 'boolean', description: 'It has a title' },
          { name: 'tagCount', type: 'number', description: 'tag-count' },
        ],
      },
    ]);
    expect(findDeclarationProblems(declared[0].declaration)).toEqual([]);
    expect(declared[0].facts.get('tag-count')?.name).toBe('tagCount');
  });

  it('maps types, and refuses those that are not ours with the name of the fact', () => {
    const { declared, refused } = declareRetrievers([everyType], options);

    const types = declared[0].declaration.facts.map(
      ({ name, type }) => `${name} ${type}`,
    );
    expect(types).toEqual([
      'b boolean',
      'd timestamp',
      'f number',
      'i number',
      's string',
      'set string-list',
    ]);
    expect(refused).toEqual([
      'o of types has type object; supported: boolean, integer, float, string, datetime, set',
      'z of types has type money; supported: boolean, integer, float, string, datetime, set',
    ]);
  });

  it('takes names, ages and entities from the configuration', () => {
    const { declared } = declareRetrievers([metadata, everyType], {
      maxAge: 'P2D',
      retrievers: [
        { id: 'types', provider: 'kinds', maxAge: 'PT6H' },
        {
          id: 'entityMetadataFactRetriever',
          appliesTo: { kind: 'API' },
        },
      ],
    });

    expect(declared.map(it => it.declaration)).toMatchObject([
      { id: 'kinds', maxAge: 'PT6H', appliesTo: {} },
      {
        id: 'techInsightsEntityMetadata',
        maxAge: 'P2D',
        appliesTo: { kind: 'API' },
      },
    ]);
  });

  it('reads only the retrievers that are listed, and says which are not there', () => {
    const { declared, refused } = declareRetrievers([metadata, everyType], {
      maxAge: 'P2D',
      retrievers: [{ id: 'entityMetadataFactRetriever' }, { id: 'gone' }],
    });

    expect(declared.map(({ id }) => id)).toEqual([
      'entityMetadataFactRetriever',
    ]);
    expect(refused).toEqual(['gone is not a fact retriever of Tech Insights']);
  });

  it('refuses names that meet, and keeps the first', () => {
    const fact = { type: 'boolean', description: '' };
    const { declared, refused } = declareRetrievers(
      [
        schema({ id: 'a', 'is-ok': fact, isOk: fact, '1st': fact, in: fact }),
        schema({ id: 'a-factRetriever', x: fact }),
      ],
      options,
    );

    expect(declared).toHaveLength(1);
    expect(declared[0].declaration.facts.map(({ name }) => name)).toEqual([
      'isOk',
    ]);
    expect(refused).toEqual([
      expect.stringMatching(/^1st of a cannot be named in a rule: /),
      expect.stringMatching(/^in of a cannot be named in a rule: /),
      'isOk of a would be called isOk as is-ok is',
      expect.stringMatching(
        /^a-factRetriever would be called techInsightsA as a is; give it another name/,
      ),
    ]);
  });

  it('refuses a retriever of which nothing is left', () => {
    const { declared, refused } = declareRetrievers(
      [
        schema({ id: 'empty' }),
        schema({ id: 'x'.repeat(80), y: { type: 'boolean' } }),
      ],
      options,
    );

    expect(declared).toEqual([]);
    expect(refused).toEqual([
      'empty has no fact that a rule can read',
      expect.stringContaining('is not a camelCase name'),
    ]);
  });

  it('has a limit', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 502 }, (_, at) => [`f${at}`, { type: 'float' }]),
    );
    const many = Array.from({ length: 102 }, (_, at) =>
      schema({ id: `r${at}`, x: { type: 'boolean' } }),
    );

    expect(
      declareRetrievers([schema({ id: 'wide', ...facts })], options),
    ).toMatchObject({
      declared: [{ declaration: { facts: { length: 500 } } }],
      refused: { length: 2 },
    });
    expect(declareRetrievers(many, options)).toMatchObject({
      declared: { length: 100 },
      refused: { length: 2 },
    });
  });
});

describe('readSchema', () => {
  it.each([[null], ['text'], [[]], [{}], [{ id: 7 }], [{ id: '' }]])(
    'does not read %j',
    sent => {
      expect(readSchema(sent)).toBeUndefined();
    },
  );

  it('survives a fact that is named as something beside the facts', () => {
    expect(
      readSchema({ id: 'a', version: { type: 'string' }, n: 'x', m: {} }),
    ).toEqual({
      id: 'a',
      facts: [{ name: 'm', type: 'undefined', description: '' }],
    });
  });
});
