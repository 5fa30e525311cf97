import { component, group } from '../__testUtils__/nursery';
import { describeEntity } from './describeEntity';

describe('describeEntity', () => {
  it('reads what is looked up', () => {
    const entity = component('Memories', {
      owner: 'user:Aoki',
      system: 'Nursery',
    });

    expect(describeEntity(entity)).toMatchObject({
      ref: 'component:default/memories',
      kind: 'component',
      title: undefined,
      type: 'service',
      lifecycle: 'production',
      owner: 'user:default/aoki',
      system: 'system:default/nursery',
      parents: [],
    });
  });

  it('takes the owner from the relation where there is no other', () => {
    const entity = component('memories', { owner: undefined });
    const relations = [{ type: 'ownedBy', targetRef: 'group:default/sre' }];

    expect(describeEntity({ ...entity, relations }).owner).toBe(
      'group:default/sre',
    );
    expect(describeEntity(entity).owner).toBeUndefined();
  });

  it.each([3, '', 'a:/', { name: 'sre' }])('takes %j for no owner', owner => {
    expect(describeEntity(component('x', { owner })).owner).toBeUndefined();
  });

  it('counts a team for itself, and knows its parents', () => {
    const team = group('guardian', 'development');
    team.spec = { ...team.spec, profile: { displayName: 'Guardian' } };

    expect(describeEntity(team)).toMatchObject({
      owner: 'group:default/guardian',
      title: 'Guardian',
      parents: ['group:default/development'],
    });
  });

  it('is the same whatever the catalog counts and however keys are ordered', () => {
    const entity = component('memories');
    const again = {
      ...entity,
      metadata: { ...entity.metadata, uid: 'u', etag: 'e', generation: 7 },
      spec: Object.fromEntries(Object.entries(entity.spec ?? {}).reverse()),
      status: { items: [] },
    };

    expect(describeEntity(again).digest).toBe(describeEntity(entity).digest);
    expect(describeEntity(component('memories', { a: 1 })).digest).not.toBe(
      describeEntity(entity).digest,
    );
  });

  it('cuts very long texts', () => {
    const { entity } = describeEntity(
      component('api', { definition: 'x'.repeat(1_000_000), short: 'y' }),
    );

    expect(String(entity.spec?.definition)).toHaveLength(8_192);
    expect(entity.spec?.short).toBe('y');
  });
});
