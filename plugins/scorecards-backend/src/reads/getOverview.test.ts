import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const scene: Scene = {
  entities: [
    group('product'),
    group('guardian', 'product'),
    group('sre'),
    component('portal', { owner: 'product' }),
    component('memories', { owner: 'guardian' }),
    component('legacy', { owner: 'dissolved' }),
    component('orphan', { owner: undefined }),
    component('hobby', { owner: 'user:default/aoki' }),
    user('aoki'),
    scorecard('documented'),
    scorecard('pages', {
      checks: [{ id: 'any', level: 'bronze', rule: 'facts.docs.exists' }],
    }),
    scorecard('draft', { lifecycle: 'draft' }),
  ],
  observed: [
    observeDocs('portal', { exists: true, pages: 12 }),
    observeDocs('orphan', { exists: true, pages: 12 }),
  ],
  ownershipRefs: ['group:default/sre'],
};

function user(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}

describe('getOverview', () => {
  const databases = TestDatabases.create({ ids: ENGINES });
  const open = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });

  it('shows the whole organisation, each entity once, whoever owns it', async () => {
    const { backend, caller } = await open();

    const overview = await backend.getOverview(
      { scorecard: ['scorecard:default/documented'] },
      caller,
    );

    expect(overview).toMatchObject({
      depth: 1,
      groups: [
        {
          group: 'group:default/product',
          title: 'product',
          depth: 0,
          hasChildren: true,
          entities: 4,
        },
        // Itself and three scorecards.
        { group: 'group:default/sre', hasChildren: false, entities: 4 },
      ],
      cells: [
        {
          group: 'group:default/product',
          rollup: {
            scorecard: 'scorecard:default/documented',
            entities: 2,
            levels: { none: 1, bronze: 0, silver: 1 },
          },
        },
      ],
      totals: [{ entities: 5, levels: { none: 3, bronze: 0, silver: 2 } }],
      missingOwners: [{ owner: 'group:default/dissolved', entities: 1 }],
    });
    expect(overview.groups).toHaveLength(2);
    expect(overview.cells).toHaveLength(1);
    expect(overview.root).toBeUndefined();
  });

  it('names the weakest checks of the whole, as far as they have a title', async () => {
    const { backend, caller } = await open({
      entities: [
        component('portal', { owner: 'sre' }),
        group('sre'),
        scorecard('documented', {
          checks: [
            {
              id: 'has-docs',
              title: 'There are docs',
              level: 'bronze',
              rule: 'facts.docs.exists',
            },
            { id: 'pages', level: 'bronze', rule: 'facts.docs.pages > 0.0' },
          ],
        }),
      ],
      observed: [],
    });
    const expected = [
      expect.objectContaining({ check: 'has-docs', title: 'There are docs' }),
      expect.not.objectContaining({ title: expect.anything() }),
    ];

    const overview = await backend.getOverview({}, caller);
    const { total } = await backend.getGroupRollup(
      { namespace: 'default', name: 'sre' },
      caller,
    );

    expect(overview.totals[0].weakest).toEqual(expected);
    expect(total.scorecards[0].weakest).toEqual(expected);
  });

  it('counts a judged entity without owner once, however many scorecards judge it', async () => {
    const { backend, caller } = await open();

    const { unowned, scorecards } = await backend.getOverview({}, caller);

    expect(scorecards).toHaveLength(2);
    expect(unowned).toBe(1);
  });

  it('goes down to the children of a group', async () => {
    const { backend, caller } = await open();

    const overview = await backend.getOverview(
      { root: 'group:default/product', depth: 2 },
      caller,
    );

    expect(overview).toMatchObject({
      root: 'group:default/product',
      depth: 2,
      groups: [{ group: 'group:default/guardian', depth: 0 }],
      unowned: 0,
      missingOwners: [],
    });
    expect(overview.totals[0].entities).toBe(2);
  });

  it('shows nothing of what is hidden, and does not call it missing', async () => {
    const { backend, caller } = await open({
      hidden: [
        'group:default/guardian',
        'component:default/orphan',
        'scorecard:default/pages',
      ],
    });

    const overview = await backend.getOverview({ depth: 5 }, caller);

    expect(JSON.stringify(overview)).not.toContain('guardian');
    expect(overview).toMatchObject({
      groups: [
        { group: 'group:default/product' },
        { group: 'group:default/sre' },
      ],
      // The component that the hidden group owns is not hidden itself.
      totals: [{ scorecard: 'scorecard:default/documented', entities: 4 }],
      unowned: 0,
      missingOwners: [{ owner: 'group:default/dissolved' }],
    });
    expect(overview.groups[0]).toMatchObject({
      entities: 2,
      hasChildren: false,
    });
  });

  it('is empty for who may see nothing', async () => {
    const { backend, caller } = await open({ isDenied: true });

    await expect(backend.getOverview({}, caller)).resolves.toEqual({
      root: undefined,
      depth: 1,
      groups: [],
      scorecards: [],
      cells: [],
      totals: [],
      unowned: 0,
      others: [],
      missingOwners: [],
    });
  });

  it.each([
    ['nope', 'NotFoundError', "No scorecard 'scorecard:default/nope'"],
    ['old', 'NotFoundError', "No scorecard 'scorecard:default/old'"],
    ['pages', 'NotFoundError', "No scorecard 'scorecard:default/pages'"],
    [
      'draft',
      'InputError',
      "scorecard is 'scorecard:default/draft', which is a draft: drafts are not counted",
    ],
  ])('refuses to count by %s alone', async (which, name, message) => {
    const { backend, caller } = await open({
      entities: [...scene.entities, scorecard('old', { lifecycle: 'retired' })],
      hidden: ['scorecard:default/pages'],
    });
    const named = {
      namespace: 'default',
      name: 'product',
      scorecard: ['scorecard:default/documented', `scorecard:default/${which}`],
    };
    const refused = { name, message };

    await expect(backend.getOverview(named, caller)).rejects.toMatchObject(
      refused,
    );
    await expect(backend.getGroupRollup(named, caller)).rejects.toMatchObject(
      refused,
    );
    await expect(backend.getGroupTrend(named, caller)).rejects.toMatchObject(
      refused,
    );
  });

  describe.each(databases.eachSupportedId())(
    'rows for what no group owns, on %p',
    engine => {
      const openOn = (changes: Partial<Scene>) =>
        openBackend(databases, engine, { ...scene, ...changes });
      const owners = [
        ...['product', 'guardian', 'guardian', 'user:default/aoki'],
        ...['user:default/aoki', 'user:default/gone', 'component:default/c0'],
        ...['component:default/none', 'dissolved', undefined],
      ];
      const entities = [
        ...owners.map((owner, index) => component(`c${index}`, { owner })),
        ...[group('product'), group('guardian', 'product'), user('aoki')],
        scorecard('documented'),
      ];

      it('make the rows add up to everything', async () => {
        const { backend, caller } = await openOn({ entities, observed: [] });

        const overview = await backend.getOverview({}, caller);

        const rows = overview.others.map(
          ({ owners: by, entities: all, rollups }) => [
            ...[by, all],
            rollups.map(it => it.entities),
          ],
        );
        expect(rows).toEqual([
          ['people', 2, [2]],
          // Scorecards have an owner as well.
          ['missing', 4, [3]],
          ['nobody', 2, [1]],
          ['other', 1, [1]],
        ]);
        const [cell] = overview.cells;
        const counted = [
          cell.rollup,
          ...overview.others.flatMap(({ rollups }) => rollups),
        ];
        const [total] = overview.totals;
        expect(total.entities).toBe(10);
        for (const count of ['entities', 'known', 'all'] as const) {
          const of = (rollup: typeof total) =>
            count === 'entities' ? rollup.entities : rollup.coverage[count];
          const sum = counted.map(of).reduce((a, b) => a + b, 0);
          expect([count, sum]).toEqual([count, of(total)]);
        }
      });

      it('name missing owners of any kind', async () => {
        const { backend, caller } = await openOn({ entities, observed: [] });

        const { missingOwners } = await backend.getOverview({}, caller);

        expect(missingOwners).toEqual([
          { owner: 'component:default/none', entities: 1 },
          { owner: 'group:default/dissolved', entities: 1 },
          { owner: 'group:default/sre', entities: 1 },
          { owner: 'user:default/gone', entities: 1 },
        ]);
      });

      it('do not say of a hidden owner that it is a person, or missing', async () => {
        const { backend, caller } = await openOn({
          entities,
          observed: [],
          hidden: ['user:default/aoki', 'group:default/guardian'],
        });

        const { missingOwners, others } = await backend.getOverview({}, caller);

        expect(others.map(it => [it.owners, it.rollups[0].entities])).toEqual([
          ['missing', 3],
          ['nobody', 1],
          ['other', 5],
        ]);
        expect(missingOwners).toHaveLength(4);
      });

      it('are for the whole organisation only', async () => {
        const { backend, caller } = await openOn({ entities, observed: [] });

        await expect(
          backend.getOverview({ root: 'group:default/product' }, caller),
        ).resolves.toMatchObject({ others: [], missingOwners: [] });
      });
    },
  );
});
