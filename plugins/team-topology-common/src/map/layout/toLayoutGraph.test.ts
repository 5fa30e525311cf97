import { OrgModel } from '../../model/OrgModel';
import { nurseryModel } from '../__testUtils__/nurseryModel';
import { groupRef, orgModelOf } from '../__testUtils__/orgModelOf';
import { selectMap } from '../selection/selectMap';
import { toLayoutGraph } from './toLayoutGraph';

function layoutOf(model: OrgModel) {
  const graph = toLayoutGraph(selectMap(model, {}, { nodeBudget: 100 }));
  const nodes = graph.children ?? [];
  const edges = graph.edges ?? [];
  const node = (name: string) => nodes.find(({ id }) => id === groupRef(name));
  return { graph, nodes, edges, node };
}

describe('toLayoutGraph', () => {
  it('contains teams in their groupings and leaves out loose teams', () => {
    const { node, nodes } = layoutOf(nurseryModel());
    expect(node('product-platform')?.children?.map(({ id }) => id)).toEqual(
      ['enablement', 'photo-recognition', 'sre'].map(groupRef),
    );
    expect(node('billing')).toMatchObject({ width: 192, height: 60 });
    expect(nodes.map(({ id }) => id)).not.toContain(groupRef('legal'));
  });

  it('makes room for the shapes of an edge on its line', () => {
    const { edges } = layoutOf(nurseryModel());
    const toBilling = edges.filter(
      ({ sources, targets }) =>
        sources[0] === groupRef('sre') && targets[0] === groupRef('billing'),
    );
    expect(toBilling).toHaveLength(1);
    expect(toBilling[0].labels).toEqual([
      expect.objectContaining({ width: 66, height: 30 }),
    ]);
    // Without text the layout ignores a label.
    expect(toBilling[0].labels?.[0].text).not.toBe('');
  });

  it('keeps modes and looks apart, but not what is overdue', () => {
    const between = (
      mode: 'collaboration' | 'facilitating',
      state: 'active' | 'overdue',
    ) => ({
      mode,
      state,
      from: 'a',
      to: ['b'],
    });
    const { edges } = layoutOf(
      orgModelOf({
        teams: [{ name: 'a' }, { name: 'b' }],
        interactions: [
          between('collaboration', 'active'),
          between('collaboration', 'overdue'),
          between('facilitating', 'active'),
        ],
      }),
    );
    expect(edges).toHaveLength(2);
  });

  it('leads every line to a stream-aligned team, whoever serves whom', () => {
    const { edges } = layoutOf(
      orgModelOf({
        teams: [
          { name: 'billing', type: 'stream-aligned' },
          { name: 'sre', type: 'platform' },
        ],
        interactions: [
          { mode: 'x-as-a-service', from: 'billing', to: ['sre'] },
          { mode: 'collaboration', from: 'billing', to: ['sre'] },
        ],
      }),
    );
    expect(edges).toHaveLength(2);
    for (const { sources, targets } of edges) {
      expect(sources).toEqual([groupRef('sre')]);
      expect(targets).toEqual([groupRef('billing')]);
    }
  });

  it('lets no line between groupings run against the others', () => {
    const { edges } = layoutOf(
      orgModelOf({
        teams: ['a', 'b', 'c'].map(name => ({ name, type: 'platform' })),
        interactions: [
          { mode: 'x-as-a-service', from: 'a', to: ['b'] },
          { mode: 'x-as-a-service', from: 'b', to: ['c'] },
          { mode: 'x-as-a-service', from: 'c', to: ['a'] },
        ],
      }),
    );
    const position = (ref: string) =>
      ['a', 'b', 'c'].map(groupRef).indexOf(ref);
    for (const { sources, targets } of edges) {
      expect(position(sources[0])).toBeLessThan(position(targets[0]));
    }
  });

  it('is empty for a selection without edges', () => {
    const { nodes, edges } = layoutOf(orgModelOf({ teams: [{ name: 'a' }] }));
    expect({ nodes, edges }).toEqual({ nodes: [], edges: [] });
  });

  it('tries harder with few lines than with many', () => {
    const consumers = Array.from({ length: 70 }, (_, index) => `team-${index}`);
    const placement = (count: number) =>
      layoutOf(
        orgModelOf({
          teams: ['sre', ...consumers].map(name => ({ name })),
          interactions: [
            {
              mode: 'x-as-a-service',
              from: 'sre',
              to: consumers.slice(0, count),
            },
          ],
        }),
      ).graph.layoutOptions?.['elk.layered.nodePlacement.strategy'];
    expect(placement(60)).toBe('NETWORK_SIMPLEX');
    expect(placement(61)).toBe('LINEAR_SEGMENTS');
  });
});
