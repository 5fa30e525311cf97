import { TestDatabases } from '@backstage/backend-test-utils';
import { ResultFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const documented = { namespace: 'default', name: 'documented' };
const scene: Scene = {
  entities: [
    group('product'),
    group('guardian', 'product'),
    group('sre'),
    component('attendance', { owner: 'sre', system: 'nursery' }),
    component('billing', { owner: 'guardian' }),
    component('legacy', { owner: 'gone' }),
    component('memories', { owner: 'guardian', system: 'nursery' }),
    component('photos', { owner: 'product' }),
    scorecard('documented'),
  ],
  observed: [
    observeDocs('attendance', { exists: true, pages: 12 }),
    observeDocs('billing', { exists: true, pages: 1 }),
    observeDocs('memories', { exists: false, pages: 0 }),
  ],
};

describe('getResults', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });

  it('gives results in the order of entity refs', async () => {
    const { backend, caller } = await open();

    const { items, totalItems, nextCursor } = await backend.getResults(
      documented,
      caller,
    );

    expect(totalItems).toBe(5);
    expect(nextCursor).toBeUndefined();
    expect(items[0]).toEqual({
      scorecard: 'scorecard:default/documented',
      entity: 'component:default/attendance',
      title: undefined,
      owner: 'group:default/sre',
      owners: ['group:default/sre'],
      system: 'system:default/nursery',
      level: 'silver',
      states: { 'has-docs': 'pass', 'ten-pages': 'pass' },
      announced: [],
      counts: { pass: 2 },
      coverage: { known: 2, all: 2 },
      evaluatedAt: '2026-03-01T09:00:00.000Z',
    });
    expect(items.map(({ entity }) => entity.split('/')[1])).toEqual([
      'attendance',
      'billing',
      'legacy',
      'memories',
      'photos',
    ]);
  });

  it.each<[ResultFilter, string[]]>([
    [{ state: ['unknown'] }, ['legacy', 'photos']],
    [{ state: ['fail'], check: ['has-docs'] }, ['memories']],
    [{ level: ['bronze', 'silver'] }, ['attendance', 'billing']],
    [{ level: ['none'] }, ['legacy', 'memories', 'photos']],
    [{ owner: ['group:default/product'] }, ['billing', 'memories', 'photos']],
    [{ owner: ['group:default/gone'] }, ['legacy']],
    [{ system: ['system:default/nursery'] }, ['attendance', 'memories']],
    [
      { owner: ['group:default/product'], system: ['system:default/nursery'] },
      ['memories'],
    ],
    [{ owner: [] }, []],
  ])('narrows to %j', async (filter, names) => {
    const { backend, caller } = await open();

    const { items, totalItems } = await backend.getResults(
      { ...documented, ...filter },
      caller,
    );

    expect(items.map(({ entity }) => entity.split('/')[1])).toEqual(names);
    expect(totalItems).toBe(names.length);
  });

  it.each<[ResultFilter, string]>([
    [
      { check: ['has-docs', 'nope'] },
      'check is "nope", which the scorecard does not have',
    ],
    [
      { check: ['ten-page'] },
      'check is "ten-page", which the scorecard does not have; did you mean "ten-pages"?',
    ],
    [
      { level: ['NONE'] },
      'level is "NONE", which the scorecard does not have; did you mean "none"?',
    ],
  ])('refuses to narrow to %j', async (filter, message) => {
    const { backend, caller } = await open();
    const request = { ...documented, ...filter };
    const refused = { name: 'InputError', message };

    await expect(backend.getResults(request, caller)).rejects.toMatchObject(
      refused,
    );
    await expect(backend.streamResults(request, caller)).rejects.toMatchObject(
      refused,
    );
  });

  it('narrows to an invalid check, of which there are no results', async () => {
    const { backend, caller } = await open({
      entities: [
        component('memories'),
        scorecard('documented', {
          checks: [{ id: 'broken', level: 'bronze', rule: 'facts.docs.exist' }],
        }),
      ],
    });

    await expect(
      backend.getResults({ ...documented, check: ['broken'] }, caller),
    ).resolves.toMatchObject({ items: [], totalItems: 0 });
  });

  it('goes from page to page without gap or repetition while entities come and go', async () => {
    const { backend, caller, publish, stores } = await open();
    const request = { ...documented, limit: 2 };

    const first = await backend.getResults(request, caller);
    await stores.entities.applyChanges({
      added: [],
      changed: [],
      removed: ['component:default/billing'],
    });
    await publish([component('aaa'), scorecard('documented')]);
    const second = await backend.getResults(
      { ...request, cursor: first.nextCursor },
      caller,
    );

    expect(first.items.map(({ entity }) => entity)).toEqual([
      'component:default/attendance',
      'component:default/billing',
    ]);
    expect(second.items.map(({ entity }) => entity)).toEqual([
      'component:default/legacy',
      'component:default/memories',
    ]);
    const third = await backend.getResults(
      { ...request, cursor: second.nextCursor },
      caller,
    );
    expect(third.items).toHaveLength(1);
    expect(third.nextCursor).toBeUndefined();
  });

  it('gives no cursor where the last page is full', async () => {
    const { backend, caller } = await open();

    const page = await backend.getResults({ ...documented, limit: 5 }, caller);

    expect(page.items).toHaveLength(5);
    expect(page.nextCursor).toBeUndefined();
  });

  it.each([
    '',
    'x',
    'W10',
    'e30',
    'bnVsbA',
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the cursor %j', async cursor => {
    const { backend, caller } = await open();

    await expect(
      backend.getResults({ ...documented, cursor }, caller),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^cursor /),
    });
  });

  it('refuses a cursor of another filter', async () => {
    const { backend, caller } = await open();
    const { nextCursor: cursor } = await backend.getResults(
      { ...documented, limit: 1 },
      caller,
    );

    await expect(
      backend.getResults({ ...documented, level: ['none'], cursor }, caller),
    ).rejects.toThrow('another scorecard or filter');
  });

  it('neither shows nor counts what the caller may not see, in one request to the catalog', async () => {
    const { backend, caller, catalog } = await open({
      hidden: ['component:default/attendance'],
    });

    const { items, totalItems } = await backend.getResults(
      { ...documented, limit: 1 },
      caller,
    );

    expect(items[0].entity).toBe('component:default/billing');
    expect(totalItems).toBe(4);
    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('does not follow groups that the caller may not see', async () => {
    const { backend, caller } = await open({
      hidden: ['group:default/guardian'],
    });

    const { items } = await backend.getResults(
      { ...documented, owner: ['group:default/product'] },
      caller,
    );

    expect(items.map(({ entity }) => entity)).toEqual([
      'component:default/photos',
    ]);
  });

  it('streams the same results', async () => {
    const { backend, caller } = await open({
      hidden: ['component:default/attendance'],
    });

    const stream = await backend.streamResults(
      { ...documented, owner: ['group:default/product'] },
      caller,
    );
    const entities: string[] = [];
    for await (const page of stream.pages) {
      entities.push(...page.map(({ entity }) => entity));
    }

    expect(stream.checks).toEqual(['has-docs', 'ten-pages']);
    expect(entities).toEqual([
      'component:default/billing',
      'component:default/memories',
      'component:default/photos',
    ]);
  });
});
