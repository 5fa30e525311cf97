import { Entity } from '@backstage/catalog-model';
import { GroupNode, GroupTree, readGroupNode } from './GroupTree';

const group = (name: string, ...parents: string[]): GroupNode => ({
  ref: `group:default/${name}`,
  title: name,
  parents: parents.map(parent => `group:default/${parent}`),
});

const names = (refs: Iterable<string>) =>
  [...refs].map(ref => ref.replace('group:default/', ''));

describe('GroupTree', () => {
  const tree = GroupTree.create([
    group('org'),
    group('platform', 'org'),
    group('sre', 'platform'),
    group('data', 'platform', 'org'),
    group('strangers', 'gone'),
  ]);

  it('knows children by title, and descendants each once', () => {
    expect(names(tree.children('group:default/org'))).toEqual([
      'data',
      'platform',
    ]);
    expect(names(tree.descendants('group:default/org')).sort()).toEqual([
      'data',
      'org',
      'platform',
      'sre',
    ]);
    expect(names(tree.descendants('group:default/sre'))).toEqual(['sre']);
    expect(names(tree.descendants('group:default/gone'))).toEqual([]);
  });

  it('has at the top what has no parent that exists', () => {
    expect(names(tree.roots())).toEqual(['org', 'strangers']);
  });

  it('survives groups that contain each other or themselves', () => {
    const cyclic = GroupTree.create([
      group('b', 'a'),
      group('a', 'b'),
      group('c', 'b'),
      group('narcissus', 'narcissus'),
    ]);
    expect(names(cyclic.roots())).toEqual(['a', 'narcissus']);
    expect(names(cyclic.descendants('group:default/a')).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(names(cyclic.descendants('group:default/b')).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('takes a group that comes twice as it came first', () => {
    const twice = GroupTree.create([
      group('a'),
      group('b', 'a'),
      group('b', 'c'),
      group('c'),
    ]);
    expect(names(twice.children('group:default/c'))).toEqual([]);
  });

  it('walks 22,000 groups in a row, however deep', () => {
    const chain = Array.from({ length: 22_000 }, (_, index) =>
      index === 0 ? group('g0') : group(`g${index}`, `g${index - 1}`),
    );
    const start = process.cpuUsage().user;
    const deep = GroupTree.create(chain.reverse());
    expect(deep.descendants('group:default/g0').size).toBe(22_000);
    expect(names(deep.roots())).toEqual(['g0']);
    expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(2_000);
  });
});

describe('readGroupNode', () => {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'SRE', namespace: 'Eng', title: 'The SREs' },
    spec: { parent: 'Platform', profile: { displayName: 'SRE team' } },
    relations: [
      { type: 'childOf', targetRef: 'group:eng/platform' },
      { type: 'childOf', targetRef: 'group:default/org' },
      { type: 'hasMember', targetRef: 'user:default/jane' },
    ],
  };

  it('reads parents from relations and spec, each once', () => {
    expect(readGroupNode(entity)).toEqual({
      ref: 'group:eng/sre',
      title: 'SRE team',
      parents: ['group:eng/platform', 'group:default/org'],
    });
  });

  it('passes over a parent that is no ref', () => {
    const spec = { parent: ':::', profile: 'none' };
    const bare = { ...entity, relations: undefined, spec };
    expect(readGroupNode(bare)).toEqual({
      ref: 'group:eng/sre',
      title: 'The SREs',
      parents: [],
    });
  });
});
