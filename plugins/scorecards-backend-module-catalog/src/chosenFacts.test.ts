import { ConfigReader } from '@backstage/config';
import { catalogFacts } from './catalogFacts';
import { chooseFacts } from './chosenFacts';
import { readChosenFacts } from './readChosenFacts';

function read(facts: unknown) {
  const config = new ConfigReader({
    scorecards: { providers: { catalog: { facts } } },
  } as object);
  return readChosenFacts(config, catalogFacts);
}

function choose(from: string, type: string, value: object, refKind?: string) {
  const metadata = { name: 'billing', namespace: 'shop', ...value };
  const spec = { ...value };
  const entity = { apiVersion: 'v1', kind: 'Component', metadata, spec };
  const facts = read([{ name: 'chosen', from, type, refKind }]);
  return chooseFacts(entity, facts).chosen;
}

describe('chooseFacts', () => {
  it.each<[string, string, object, unknown]>([
    ['metadata.labels.tier', 'string', { labels: { tier: '1' } }, '1'],
    ['metadata.labels.tier', 'number', { labels: { tier: '1' } }, 1],
    [
      'metadata.labels.example.com/tier',
      'string',
      { labels: { 'example.com/tier': 'a' } },
      'a',
    ],
    [
      'metadata.annotations.example.com/on-call.team',
      'string',
      { annotations: { 'example.com/on-call.team': 'x' } },
      'x',
    ],
    [
      'metadata.annotations.example.com/pci',
      'boolean',
      { annotations: { 'example.com/pci': 'false' } },
      false,
    ],
    [
      'metadata.annotations.zones',
      'string-list',
      { annotations: { zones: 'a, b,,c ' } },
      ['a', 'b', 'c'],
    ],
    [
      'metadata.annotations.at',
      'timestamp',
      { annotations: { at: '2026-06-15T12:00:00Z' } },
      '2026-06-15T12:00:00Z',
    ],
    ['spec.type', 'string', { type: 'service' }, 'service'],
    ['spec.tier', 'string', { tier: 1 }, '1'],
    ['spec.tier', 'number', { tier: -1.5 }, -1.5],
    ['spec.pci', 'boolean', { pci: false }, false],
    ['spec.zones', 'string-list', { zones: ['a', 1] }, ['a', '1']],
    ['spec.zones', 'string-list', { zones: [] }, []],
    ['spec.deep.er', 'string', { deep: { er: '' } }, ''],
  ])('reads %s as a %s', (from, type, entity, value) => {
    expect(choose(from, type, entity)).toEqual(value);
  });

  it.each<[string, string, object]>([
    ['metadata.labels.tier', 'string', {}],
    ['metadata.labels.tier', 'number', { labels: { tier: 'one' } }],
    ['metadata.labels.tier', 'number', { labels: { tier: '0x10' } }],
    ['metadata.labels.tier', 'number', { labels: { tier: '' } }],
    ['spec.tier', 'number', { tier: '9'.repeat(400) }],
    ['spec.tier', 'number', { tier: true }],
    ['spec.pci', 'boolean', { pci: 'yes' }],
    ['spec.pci', 'boolean', { pci: 0 }],
    ['spec.at', 'timestamp', { at: '2026-06-15' }],
    ['spec.type', 'string', { type: null }],
    ['spec.type', 'string', { type: { a: 1 } }],
    ['spec.type', 'string', { type: 'x'.repeat(1_001) }],
    ['spec.zones', 'string-list', { zones: [{}] }],
    ['spec.zones', 'string-list', { zones: [null] }],
    ['spec.zones', 'string-list', { zones: Array(101).fill('a') }],
    ['spec.zones', 'string-list', { zones: 3 }],
    ['spec.type.deeper', 'string', { type: 'service' }],
    ['spec.zones.length', 'number', { zones: 'a' }],
    ['spec.constructor.name', 'string', {}],
    ['spec.__proto__', 'string', {}],
  ])('says nothing where %s is no %s', (from, type, entity) => {
    expect(choose(from, type, entity)).toBeUndefined();
  });
});

describe('chooseFacts of fields that name entities', () => {
  it.each<[string, object, unknown]>([
    ['string', { system: 'product' }, 'system:shop/product'],
    ['string', { system: 'Default/Product' }, 'system:default/product'],
    ['string', { system: 'domain:default/x' }, 'domain:default/x'],
    ['string-list', { system: ['a', 'b'] }, ['system:shop/a', 'system:shop/b']],
    ['string-list', { system: [] }, []],
    ['string', { system: '' }, undefined],
    ['string', { system: 'a:b:c' }, undefined],
    ['string-list', { system: ['a', ':::'] }, undefined],
  ])('completes a %s: %j', (type, entity, value) => {
    expect(choose('spec.system', type, entity, 'System')).toEqual(value);
  });

  it('declares that they do, and refuses to pass them for other texts', () => {
    const owner = { name: 'team', from: 'spec.owner', type: 'string' };

    expect(read([{ ...owner, refKind: 'Group' }])).toMatchObject([
      { declaration: { entityRefs: true } },
    ]);
    expect(() => read([owner])).toThrow(
      'scorecards.providers.catalog.facts[0].from is spec.owner, which names entities; say of which kind they are in refKind',
    );
    expect(() =>
      read([{ ...owner, refKind: 'Group', type: 'number' }]),
    ).toThrow('facts.catalog.team holds entity refs, which only strings');
  });
});

describe('readChosenFacts', () => {
  const tier = { name: 'tier', from: 'metadata.labels.tier', type: 'string' };

  it('declares what is chosen', () => {
    const facts = [
      { ...tier, type: 'number', unit: 'steps', daily: true },
      { ...tier, name: 'kind', description: 'What it is' },
    ];

    expect(read(facts).map(({ declaration }) => declaration)).toEqual([
      {
        name: 'tier',
        type: 'number',
        unit: 'steps',
        daily: true,
        description: 'The value of metadata.labels.tier',
      },
      { name: 'kind', type: 'string', description: 'What it is' },
    ]);
    expect(read(undefined)).toEqual([]);
  });

  it.each([
    [{ ...tier, name: 'on-call' }, 'facts: facts.catalog.on-call '],
    [{ ...tier, name: 'tags' }, 'facts: facts.catalog.tags '],
    [{ ...tier, unit: 'steps' }, 'facts: facts.catalog.tier has a unit'],
    [{ ...tier, type: 'text' }, 'facts[0].type is "text"; allowed: boolean'],
    [
      { ...tier, from: 'metadata.name' },
      'facts[0].from is "metadata.name"; allowed: metadata.labels.<name>',
    ],
    [{ ...tier, from: 'metadata.labels.' }, 'facts[0].from is'],
    [{ ...tier, from: 'metadata.uid' }, 'facts[0].from is'],
    [{ ...tier, from: 'spec' }, 'facts[0].from is'],
    [{ ...tier, from: 'spec..type' }, 'facts[0].from is'],
    [{ ...tier, from: 'relations.ownedBy' }, 'facts[0].from is'],
    [{ ...tier, from: `spec.${'a'.repeat(300)}` }, 'facts[0].from is'],
    [
      { name: 'tier', type: 'string' },
      "'scorecards.providers.catalog.facts[0].from'",
    ],
    [
      { from: 'spec.type', type: 'string' },
      "'scorecards.providers.catalog.facts[0].name'",
    ],
  ])('refuses %j', (fact, problem) => {
    expect(() => read([fact])).toThrow(problem);
  });

  it('refuses one name twice, and too many', () => {
    expect(() => read([tier, tier])).toThrow('facts.catalog.tier ');
    const many = Array.from({ length: 51 }, (_, index) => ({
      ...tier,
      name: `tier${index}`,
    }));
    expect(() => read(many)).toThrow('51 facts; allowed: at most 50');
  });
});
