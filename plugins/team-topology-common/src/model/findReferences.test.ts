import { Entity } from '@backstage/catalog-model';
import { findReferences } from './references';

function interaction(spec: Entity['spec']): Entity {
  return {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'TeamInteraction',
    metadata: { name: 'example', namespace: 'tsubomi' },
    spec,
  };
}

describe('findReferences', () => {
  it('names each place, what stands there and what it means', () => {
    expect(
      findReferences(
        interaction({ from: 'sre', to: ['group:default/guardian', ''] }),
      ),
    ).toEqual([
      { field: 'spec.from', value: 'sre', ref: 'group:tsubomi/sre' },
      {
        field: 'spec.to[0]',
        value: 'group:default/guardian',
        ref: 'group:default/guardian',
      },
      { field: 'spec.to[1]', value: '', ref: undefined },
    ]);
  });

  it('does not take "nobody yet" for a team', () => {
    const entity: Entity = {
      ...interaction({
        team: 'sre',
        interim: [{ responsibility: 'mail', rightfulOwner: 'nobody yet' }],
      }),
      kind: 'TeamApi',
    };
    expect(findReferences(entity).map(({ field }) => field)).toEqual([
      'spec.team',
      'spec.interim[0].responsibility',
    ]);
  });

  it('leaves alone what may lead anywhere', () => {
    const entity: Entity = {
      ...interaction({
        team: 'sre',
        contact: { request: 'https://example.com/ask' },
      }),
      kind: 'TeamApi',
    };
    expect(findReferences(entity).map(({ field }) => field)).toEqual([
      'spec.team',
    ]);
  });

  it('finds nothing in what is no entity', () => {
    expect(findReferences({} as Entity)).toEqual([]);
  });
});
