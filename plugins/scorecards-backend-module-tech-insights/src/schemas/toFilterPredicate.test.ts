import { Entity } from '@backstage/catalog-model';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { toFilterPredicate } from './toFilterPredicate';

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'invoices',
    namespace: 'default',
    annotations: { 'example.com/scan': 'on' },
    tags: ['java', 'batch'],
  },
  spec: { type: 'service', lifecycle: 'production', internal: true },
};

function matches(filter: unknown): boolean {
  return entityFilter(toFilterPredicate(filter))(component);
}

describe('toFilterPredicate', () => {
  it.each<[unknown, boolean]>([
    [{ kind: 'component' }, true],
    [{ kind: 'api' }, false],
    [{ kind: ['api', 'component'] }, true],
    [{ kind: 'component', 'spec.lifecycle': 'production' }, true],
    [{ kind: 'component', 'spec.lifecycle': 'experimental' }, false],
    [[{ kind: 'api' }, { 'spec.type': ['service'] }], true],
    [[{ kind: 'api' }, { kind: 'group' }], false],
    [{ 'metadata.annotations.example.com/scan': 'on' }, true],
    [{ 'metadata.tags': 'java' }, true],
    [{ 'metadata.tags': 'go' }, false],
    [{ 'spec.internal': 'true' }, true],
    [{ 'spec.internal': 'false' }, false],
  ])('matches as the catalog does: %j is %p', (filter, expected) => {
    expect(matches(filter)).toBe(expected);
  });

  it('knows that a field exists from what JSON leaves of the symbol', () => {
    const sent = { 'metadata.annotations.example.com/scan': [Symbol('any')] };
    const filter = JSON.parse(JSON.stringify(sent));

    expect(matches(filter)).toBe(true);
    expect(matches({ 'metadata.annotations.example.com/other': [null] })).toBe(
      false,
    );
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    ['component'],
    [{ 'relations.ownedBy': 'group:default/sre' }],
    [[{ kind: 'api' }, {}]],
    [{ kind: 7 }],
  ])('asks about everything where it cannot say %j', filter => {
    expect(matches(filter)).toBe(true);
  });
});
