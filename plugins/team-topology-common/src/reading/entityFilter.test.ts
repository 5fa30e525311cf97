import { Entity } from '@backstage/catalog-model';
import { entityFilter } from './entityFilter';

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'memories' },
  spec: { type: 'service' },
};

describe('entityFilter', () => {
  it('says yes where the predicate matches, and no elsewhere', () => {
    const matches = entityFilter({ kind: 'Component', 'spec.type': 'service' });
    expect(matches(service)).toBe(true);
    expect(matches({ ...service, kind: 'API' })).toBe(false);
  });

  it.each([
    undefined,
    { $all: 'everything' },
    { $not: { kind: 'API' }, kind: 'Component' },
    { kind: { $in: 'Component' } },
  ])('never says yes to what means nothing, such as %j', predicate => {
    expect(entityFilter(predicate as never)(service)).toBe(false);
  });
});
