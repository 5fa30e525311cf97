import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  EntityFacts,
  FactProviderDeclaration,
  FactValue,
} from '../facts/Facts';
import { FactVisibility } from './FactVisibility';

const SECRET = 'capability:default/secret';

const OTHER = 'capability:default/push';

const declaration: FactProviderDeclaration = {
  id: 'paths',
  title: 'Golden paths',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [
    fact('missing', 'string-list', { entityRefs: true }),
    fact('template', 'string', { entityRefs: true }),
    fact('version', 'string', { readFrom: 'template' }),
    fact('note', 'string'),
    fact('tags', 'string-list'),
    fact('count', 'number'),
    fact('allExist', 'boolean', { readFromRelations: true }),
  ],
};

function fact(
  name: string,
  type: 'string' | 'string-list' | 'number' | 'boolean',
  more = {},
) {
  return { name, type, description: name, ...more };
}

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'memories' },
  relations: [{ type: 'dependsOn', targetRef: 'Component:default/Albums' }],
};

function observed(
  values: Record<string, FactValue>,
  more: Partial<EntityFacts> = {},
): EntityFacts {
  return {
    provider: 'paths',
    entity: 'component:default/memories',
    values,
    ...more,
  };
}

/** The names of the facts that are not shown to who may not see these. */
function withheld(values: Record<string, FactValue>, ...hidden: string[]) {
  const found = FactVisibility.create([declaration]).withholdFrom(
    { entity, facts: [observed(values)] },
    ref => hidden.includes(ref),
  );
  return declaration.facts.flatMap(({ name }) =>
    found.has('paths', name) ? [name] : [],
  );
}

describe('FactVisibility', () => {
  it('withholds a list as a whole, and never a part of it', () => {
    const values = { missing: [OTHER, SECRET], count: 2 };
    expect(withheld(values, SECRET)).toEqual(['missing']);
    expect(withheld(values)).toEqual([]);
  });

  it('does not mind how a ref is written', () => {
    expect(
      withheld({ missing: ['Capability:Default/SECRET'] }, SECRET),
    ).toEqual(['missing']);
  });

  it.each([` ${SECRET}`, `${SECRET} `, `${SECRET}\u200b`, `${SECRET} (old)`])(
    'does not mind what stands around a ref: %j',
    written => {
      expect(withheld({ missing: [written] }, SECRET)).toEqual(['missing']);
      expect(withheld({ template: written }, SECRET)).toEqual(['template']);
    },
  );

  it('withholds what was read from a hidden entity', () => {
    const values = { template: 'template:default/go', version: '1.2' };
    expect(withheld(values, 'template:default/go')).toEqual([
      'template',
      'version',
    ]);
    expect(withheld({ template: '', version: '' }, SECRET)).toEqual([]);
  });

  it('withholds what was read from nobody knows where', () => {
    expect(withheld({ version: '1.2' })).toEqual(['version']);
  });

  it('withholds a value that was to be made of refs and is not', () => {
    expect(withheld({ missing: ['secret'] })).toEqual(['missing']);
  });

  it('reads refs out of texts of which nothing is declared', () => {
    expect(
      withheld({ note: `Waits for ${SECRET}.`, tags: ['a', SECRET] }, SECRET),
    ).toEqual(['note', 'tags']);
    expect(withheld({ note: `Waits for ${SECRET}-two.` }, SECRET)).toEqual([]);
  });

  it('withholds what is said of the relations where one of them is hidden', () => {
    expect(withheld({ allExist: true }, 'component:default/albums')).toEqual([
      'allExist',
    ]);
    expect(withheld({ allExist: true }, SECRET)).toEqual([]);
  });

  it('withholds nothing that was never observed', () => {
    expect(withheld({}, SECRET)).toEqual([]);
  });

  it('withholds the message of a failure, and says that it failed', () => {
    const error = { message: `No ${SECRET}`, at: '2026-03-01T08:00:00Z' };
    const facts = [observed({ count: 1 }, { error })];
    const see = (hidden: string) =>
      FactVisibility.create([declaration])
        .withholdFrom({ entity, facts }, ref => ref === hidden)
        .takeFrom(facts);

    expect(see(OTHER)).toEqual(facts);
    expect(see(SECRET)).toEqual([
      {
        ...facts[0],
        error: { message: 'not visible to you', at: error.at, withheld: true },
      },
    ]);
  });

  it.each([
    ['user:default/mori', undefined],
    ['external:deploy', 'external:deploy'],
    ['plugin:ci', 'plugin:ci'],
  ])('withholds who pushed where that is somebody hidden: %s', (by, shown) => {
    const facts = [observed({ count: 1 }, { pushedBy: by })];
    const visibility = FactVisibility.create([declaration]);

    const hidden = visibility.withholdFrom({ entity, facts }, ref =>
      visibility.listRefs({ entity, facts }).has(ref),
    );

    expect(hidden.pusherOf(facts[0])).toBe(shown);
    expect(hidden.takeFrom(facts)[0].pushedBy).toBe(shown);
    expect(hidden.has('paths', 'count')).toBe(false);
    const seen = visibility.withholdFrom({ entity, facts }, () => false);
    expect(seen.pusherOf(facts[0])).toBe(by);
  });

  it('lists everything that has to be looked up, once', () => {
    const facts = [
      observed(
        {
          missing: [OTHER],
          template: 'template:default/go',
          version: '1',
          note: OTHER,
          allExist: true,
        },
        { error: { message: `No ${SECRET}`, at: '' } },
      ),
    ];
    expect(
      [
        ...FactVisibility.create([declaration]).listRefs({ entity, facts }),
      ].sort(),
    ).toEqual([
      OTHER,
      SECRET,
      'component:default/albums',
      'template:default/go',
    ]);
  });

  it('leaves no hidden ref in what a reader gets, whatever the facts are', () => {
    const names = fc
      .constantFrom('a', 'b', 'c', 'd')
      .map(name => `capability:default/${name}`);
    const text = fc.oneof(
      names,
      fc.tuple(fc.string(), names).map(([a, b]) => `${a} ${b}, `),
      fc.string(),
    );
    const values: fc.Arbitrary<Record<string, FactValue>> = fc.record(
      {
        missing: fc.array(names, { maxLength: 4 }),
        template: fc.oneof(names, fc.constant('')),
        version: text,
        note: text,
        tags: fc.array(text, { maxLength: 3 }),
        count: fc.integer(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, text, fc.array(names), (given, message, hidden) => {
        const facts = [observed(given, { error: { message, at: '' } })];
        const seen = FactVisibility.create([declaration])
          .withholdFrom({ entity, facts }, ref => hidden.includes(ref))
          .takeFrom(facts);
        const shown = JSON.stringify(seen);
        expect(hidden.filter(ref => shown.includes(ref))).toEqual([]);
        // What is shown is shown as it is.
        for (const [name, value] of Object.entries(seen[0].values)) {
          expect(value).toBe(given[name]);
        }
      }),
    );
  });
});
