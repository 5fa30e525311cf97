import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const product = { namespace: 'default', name: 'product' };
const scene: Scene = {
  entities: [
    group('product'),
    group('guardian', 'product'),
    group('billing', 'product'),
    group('invoices', 'billing'),
    component('portal', { owner: 'product' }),
    component('memories', { owner: 'guardian' }),
    component('payments', { owner: 'invoices' }),
    component('elsewhere', { owner: 'sre' }),
    scorecard('documented'),
    scorecard('draft', { lifecycle: 'draft', owner: 'sre' }),
    scorecard('teams', { appliesTo: { kind: 'Group' } }),
  ],
  observed: [
    observeDocs('portal', { exists: true, pages: 12 }),
    observeDocs('memories', { exists: true, pages: 1 }),
    observeDocs('elsewhere', { exists: true, pages: 12 }),
  ],
  ownershipRefs: ['group:default/sre'],
};

describe('getGroupRollup', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });
  const documented = { scorecard: ['scorecard:default/documented'] };

  it('takes a group and its descendants together, and each child with its own', async () => {
    const { backend, caller } = await open();

    const report = await backend.getGroupRollup(
      { ...product, ...documented },
      caller,
    );

    expect(report).toMatchObject({
      total: {
        group: 'group:default/product',
        // Four groups and three components: a group is its own.
        entities: 7,
        scorecards: [
          {
            entities: 3,
            levels: { none: 1, bronze: 1, silver: 1 },
            coverage: { known: 4, all: 6 },
          },
        ],
      },
      own: { entities: 2, scorecards: [{ entities: 1 }] },
      children: [
        { group: 'group:default/billing', scorecards: [{ entities: 1 }] },
        { group: 'group:default/guardian', scorecards: [{ entities: 1 }] },
      ],
      scorecards: [{ ref: 'scorecard:default/documented' }],
    });
  });

  it('counts what a team is judged by for the team itself, and drafts nowhere', async () => {
    const { backend, caller } = await open();

    const { own, scorecards } = await backend.getGroupRollup(product, caller);

    expect(own.scorecards.map(it => [it.scorecard, it.entities])).toEqual([
      ['scorecard:default/documented', 1],
      ['scorecard:default/teams', 1],
    ]);
    expect(scorecards.map(({ ref }) => ref)).not.toContain(
      'scorecard:default/draft',
    );
    await expect(
      backend.getGroupRollup(
        { ...product, scorecard: ['scorecard:default/draft'] },
        caller,
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('drafts are not counted'),
    });
  });

  it('counts nothing that the caller may not see, and nothing below a hidden group', async () => {
    const { backend, caller } = await open({
      hidden: ['component:default/portal', 'group:default/billing'],
    });

    const { total, children } = await backend.getGroupRollup(
      { ...product, ...documented },
      caller,
    );

    expect(total.scorecards).toMatchObject([
      { entities: 1, levels: { none: 0, bronze: 1, silver: 0 } },
    ]);
    expect(total.entities).toBe(3);
    expect(children.map(({ group: ref }) => ref)).toEqual([
      'group:default/guardian',
    ]);
  });

  it('says the same of a group that is hidden and of one that does not exist', async () => {
    const { backend, caller } = await open({
      hidden: ['group:default/product'],
    });

    for (const name of ['product', 'gone']) {
      const request = { namespace: 'default', name };
      const message = `No group 'group:default/${name}'`;
      await expect(
        backend.getGroupRollup(request, caller),
      ).rejects.toMatchObject({ name: 'NotFoundError', message });
      await expect(
        backend.getGroupTrend(request, caller),
      ).rejects.toMatchObject({ name: 'NotFoundError', message });
      await expect(
        backend.getOverview({ root: `group:default/${name}` }, caller),
      ).rejects.toMatchObject({ name: 'NotFoundError', message });
    }
  });
});
