import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(120_000);

const PATH = 'template:default/golden-path-service';

function generated(name: string, template: string, version?: string): Entity {
  const entity = component(name);
  entity.metadata.annotations = {
    'kumiki.dev/golden-path-template': template,
    ...(version && { 'kumiki.dev/golden-path-version': version }),
  };
  return entity;
}

const scene: Scene = {
  entities: [
    group('guardian'),
    scorecard('documented'),
    scorecard('draft', { lifecycle: 'draft' }),
    scorecard('groups', { appliesTo: { kind: 'Group' } }),
    {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: {
        name: 'golden-path-service',
        namespace: 'default',
        title: 'Golden path: service',
      },
    },
    generated('portal', PATH, '1.9.0'),
    generated('album', PATH, '1.10.0'),
    generated('diary', 'Golden-Path-Service', '1.10.0'),
    generated('early', PATH),
    generated('nightly', 'template:default/gone', '2.0.0'),
    generated('nonsense', 'a:', '1.0.0'),
    component('by-hand'),
  ],
  observed: [
    observeDocs('portal', { exists: true, pages: 12 }),
    observeDocs('album', { exists: true, pages: 3 }),
    observeDocs('by-hand', { exists: false, pages: 0 }),
  ],
};
const documented = { namespace: 'default', name: 'documented' };

describe('getByGoldenPath', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = (changes: Partial<Scene> = {}) =>
      openBackend(databases, engine, { ...scene, ...changes });

    it('counts by template and version, and what no template generated apart', async () => {
      const { backend, caller } = await open();

      const { rows, scorecard: ref } = await backend.getByGoldenPath(
        documented,
        caller,
      );

      expect(ref).toBe('scorecard:default/documented');
      expect(rows).toEqual([
        expect.objectContaining({ template: PATH, entities: 1 }),
        {
          template: PATH,
          title: 'Golden path: service',
          version: '1.9.0',
          entities: 1,
          levels: { none: 0, bronze: 0, silver: 1 },
          states: { pass: 2 },
          coverage: { known: 2, all: 2 },
        },
        {
          template: PATH,
          title: 'Golden path: service',
          version: '1.10.0',
          entities: 2,
          levels: { none: 1, bronze: 1, silver: 0 },
          states: { pass: 1, fail: 1, unknown: 2 },
          coverage: { known: 2, all: 4 },
        },
        {
          template: 'template:default/gone',
          version: '2.0.0',
          title: undefined,
          entities: 1,
          levels: { none: 1, bronze: 0, silver: 0 },
          states: { unknown: 2 },
          coverage: { known: 0, all: 2 },
        },
        {
          title: undefined,
          entities: 2,
          levels: { none: 2, bronze: 0, silver: 0 },
          states: { fail: 2, unknown: 2 },
          coverage: { known: 2, all: 4 },
        },
      ]);
      expect(rows[0]).not.toHaveProperty('version');
    });

    it('looks for a template in the namespace of the entity, as the fact does', async () => {
      const elsewhere = generated('elsewhere', 'golden');
      elsewhere.metadata.namespace = 'other';
      const { backend, caller } = await open({
        entities: [...scene.entities, elsewhere],
      });

      const { rows } = await backend.getByGoldenPath(documented, caller);

      expect(rows).toContainEqual(
        expect.objectContaining({
          template: 'template:other/golden',
          entities: 1,
        }),
      );
    });

    it('neither counts nor names what the caller may not see', async () => {
      const { backend, caller } = await open({
        hidden: [
          'component:default/album',
          'component:default/nightly',
          'component:default/by-hand',
          PATH,
        ],
      });

      const { rows } = await backend.getByGoldenPath(documented, caller);

      expect(
        rows.map(({ version, entities, withheld }) => [
          version,
          entities,
          withheld,
        ]),
      ).toEqual([
        [undefined, 3, ['template']],
        [undefined, 1, undefined],
      ]);
      expect(JSON.stringify(rows)).not.toMatch(
        /gone|template:|1\.\d+\.0|Golden path: service/,
      );
    });
  });

  const openOnce = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });

  it('has no rows for a scorecard that judged nothing', async () => {
    const { backend, caller } = await openOnce({
      entities: [scorecard('documented')],
      observed: [],
    });

    await expect(backend.getByGoldenPath(documented, caller)).resolves.toEqual({
      scorecard: 'scorecard:default/documented',
      rows: [],
    });
  });

  it('shows entities without a template in one row where none has one', async () => {
    const { backend, caller } = await openOnce();

    const { rows } = await backend.getByGoldenPath(
      { namespace: 'default', name: 'groups' },
      caller,
    );

    expect(rows).toMatchObject([{ entities: 1 }]);
    expect(rows[0].template).toBeUndefined();
  });

  it.each([
    ['draft of others', 'draft', {}],
    ['hidden one', 'documented', { hidden: ['scorecard:default/documented'] }],
    ['one for who sees nothing', 'documented', { isDenied: true }],
    ['one that does not exist', 'gone', {}],
  ])('knows no scorecard: a %s', async (_, name, changes) => {
    const { backend, caller } = await openOnce(changes);

    await expect(
      backend.getByGoldenPath({ namespace: 'default', name }, caller),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('fails where the catalog does, instead of calling everything unstamped', async () => {
    const { backend, caller, catalog } = await openOnce();
    catalog.getEntities.mockRejectedValue(new Error('catalog is down'));

    await expect(backend.getByGoldenPath(documented, caller)).rejects.toThrow(
      'catalog is down',
    );
  });
});
