import { Entity } from '@backstage/catalog-model';
import { component, group } from '../__testUtils__/nursery';
import { digestOf as hashOf } from '../database/sql/digestOf';
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
      owners: ['user:default/aoki'],
      system: 'system:default/nursery',
      parents: [],
    });
  });

  it.each([3, '', 'a:/', { name: 'sre' }, 'a\nb', undefined])(
    'takes %j for no owner',
    owner => {
      expect(describeEntity(component('x', { owner })).owners).toEqual([]);
    },
  );

  describe('with relations to owners', () => {
    const related = (owner: string | undefined, ...targetRefs: string[]) => ({
      ...component('memories', { owner }),
      relations: targetRefs.map(targetRef => ({ type: 'ownedBy', targetRef })),
    });

    it('takes all of them, in the order of their refs', () => {
      const entity = related('sre', 'user:default/aoki', 'Group:default/SRE');

      expect(describeEntity(entity).owners).toEqual([
        'group:default/sre',
        'user:default/aoki',
      ]);
    });

    it('takes them before the one that the entity names', () => {
      expect(
        describeEntity(related('billing', 'group:default/sre')).owners,
      ).toEqual(['group:default/sre']);
    });

    it('takes no more than fit into an index', () => {
      const many = Array.from(
        { length: 100 },
        (_, at) => `group:default/${at}`,
      );
      const long = Array.from(
        { length: 20 },
        (_, at) => `group:default/${at}${'あ'.repeat(200)}`,
      );

      expect(describeEntity(related('a', ...many)).owners).toHaveLength(20);
      const { owners } = describeEntity(related('a', ...long));
      expect(owners.length).toBeGreaterThan(1);
      expect(Buffer.byteLength(owners.join())).toBeLessThan(2_500);
    });

    it('has the digest that it had with one owner, unless that is another now', () => {
      const digestOf = (entity: Entity) => describeEntity(entity).digest;
      const plain = related('sre', 'group:default/sre');
      const { relations, ...without } = plain;

      expect(digestOf(plain)).toBe(hashOf(plain));
      expect(digestOf(without)).toBe(hashOf(without));
      for (const entity of [
        related('sre', 'group:default/sre', 'user:default/aoki'),
        related('sre', 'group:default/billing'),
      ]) {
        expect(digestOf(entity)).not.toBe(hashOf(entity));
      }
    });
  });

  it('counts a team for itself, and knows its parents', () => {
    const team = group('guardian', 'development');
    team.spec = { ...team.spec, profile: { displayName: 'Guardian' } };

    expect(describeEntity(team)).toMatchObject({
      owners: ['group:default/guardian'],
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
