import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { FilterPredicate } from '@backstage/filter-predicates';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const MINUTE = 60_000;

/** One scorecard of each lifecycle, and three components. */
const scene: Scene = {
  entities: [
    group('sre'),
    group('guardian'),
    component('memories'),
    component('billing'),
    component('attendance'),
    scorecard('documented'),
    scorecard('next', { lifecycle: 'draft', owner: 'sre' }),
    scorecard('old', { lifecycle: 'retired' }),
  ],
  observed: [
    observeDocs('memories', { exists: true, pages: 12 }),
    observeDocs('billing', { exists: false, pages: 0 }),
  ],
};

describe('readScorecards', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (changes: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', { ...scene, ...changes });
  const documented = { namespace: 'default', name: 'documented' };

  it('lists active scorecards to everybody', async () => {
    const { backend, caller } = await open();

    const { items } = await backend.listScorecards({}, caller);

    expect(items).toMatchObject([
      {
        ref: 'scorecard:default/documented',
        title: 'Documented',
        owner: 'group:default/sre',
        lifecycle: 'active',
        levels: [{ id: 'bronze' }, { id: 'silver' }],
        checks: 2,
        announcedChecks: 0,
        invalidChecks: 0,
        stale: false,
        evaluatedAt: '2026-03-01T09:00:00.000Z',
      },
    ]);
  });

  it('shows a draft to members of its owner, to nobody else, and not to services', async () => {
    const { backend, caller } = await open({
      ownershipRefs: ['group:default/SRE'],
    });
    const refsFor = async (who: typeof caller | { credentials: never }) => {
      const { items } = await backend.listScorecards({}, who);
      return items.map(({ ref }) => ref);
    };

    expect(await refsFor(caller)).toEqual([
      'scorecard:default/documented',
      'scorecard:default/next',
    ]);
    expect(
      await refsFor({ credentials: mockCredentials.service() as never }),
    ).toEqual(['scorecard:default/documented']);
  });

  it.each(['next', 'old', 'missing'])(
    'says the same of %s, which the caller is not to see',
    async name => {
      const { backend, caller } = await open();

      await expect(
        backend.getScorecard({ namespace: 'default', name }, caller),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `No scorecard 'scorecard:default/${name}'`,
      });
    },
  );

  it('hides a scorecard that the catalog hides', async () => {
    const { backend, caller } = await open({
      hidden: ['scorecard:default/documented'],
    });

    await expect(backend.listScorecards({}, caller)).resolves.toEqual({
      items: [],
    });
    await expect(
      backend.getScorecard(documented, caller),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('counts every entity in the rollup, and what is unknown as unknown', async () => {
    const { backend, caller } = await open();

    const { rollup } = await backend.getScorecard(documented, caller);

    expect(rollup).toEqual({
      scorecard: 'scorecard:default/documented',
      entities: 3,
      levels: { none: 2, bronze: 0, silver: 1 },
      states: { pass: 2, fail: 2, unknown: 2 },
      coverage: { known: 4, all: 6 },
      weakest: [
        {
          check: 'has-docs',
          counts: { pass: 1, fail: 1, unknown: 1 },
          all: 3,
          lacking: 2,
          share: 2 / 3,
        },
        {
          check: 'ten-pages',
          counts: { pass: 1, fail: 1, unknown: 1 },
          all: 3,
          lacking: 2,
          share: 2 / 3,
        },
      ],
    });
  });

  it('says of each check to how many entities it applies, also where that is none', async () => {
    const conditions: FilterPredicate[] = [
      { 'metadata.tags': 'java' },
      { 'metadata.tags': { $contains: 'java' } },
      { 'relations.ownedBy': 'group:default/guardian' },
      {
        relations: {
          $contains: { type: 'ownedBy', targetRef: 'group:default/guardian' },
        },
      },
      { 'metadata.annotations.example.com/On-Call': 'yes' },
      { 'metadata.annotations.example.com/on-call': 'yes' },
      { 'spec.typ': 'service' },
      { 'spec.type': 'service' },
    ];
    const java = component('memories');
    const { backend, caller } = await open({
      entities: [
        {
          ...java,
          metadata: {
            ...java.metadata,
            tags: ['java'],
            annotations: { 'example.com/on-call': 'yes' },
          },
          relations: [{ type: 'ownedBy', targetRef: 'group:default/guardian' }],
        },
        component('secret'),
        scorecard('documented', {
          checks: conditions.map((appliesTo, index) => ({
            ...{ id: `check-${index}`, level: 'bronze', appliesTo },
            rule: 'facts.docs.exists',
          })),
        }),
      ],
      hidden: ['component:default/secret'],
    });

    const { checkDetails } = await backend.getScorecard(documented, caller);

    // As a query of the catalog is written, and as a filter predicate.
    expect(checkDetails.map(({ entities }) => entities)).toEqual([
      ...[0, 1, 0, 1, 0, 1, 0, 1],
    ]);
    expect(checkDetails.map(({ invalid }) => invalid)).not.toContain(true);
  });

  it('counts nothing that the caller may not see', async () => {
    const { backend, caller } = await open({
      hidden: ['component:default/memories'],
    });

    const { rollup } = await backend.getScorecard(documented, caller);

    expect(rollup).toMatchObject({
      entities: 2,
      levels: { none: 2, bronze: 0, silver: 0 },
      states: { fail: 2, unknown: 2 },
    });
  });

  it.each([
    ['UTC', '2026-03-01T15:10:00.000Z', true],
    // Ten past midnight, and five in the afternoon of the day before.
    ['Asia/Tokyo', '2026-03-01T15:10:00.000Z', false],
    ['America/Los_Angeles', '2026-03-02T01:00:00.000Z', true],
    ['America/Los_Angeles', '2026-03-02T08:00:00.000Z', false],
  ])(
    'in %s, at %s, has a check of 2 March announced: %s',
    async (timeZone, now, announced) => {
      const { backend, caller, clock, judgeAll } = await open({
        calendar: Calendar.create(timeZone),
        entities: [
          component('memories'),
          scorecard('documented', {
            levels: [{ id: 'bronze' }],
            checks: [
              {
                id: 'has-docs',
                level: 'bronze',
                rule: 'true',
                enforceFrom: '2026-03-02',
              },
            ],
          }),
        ],
        observed: [],
      });
      clock.advance(Date.parse(now) - clock.now().getTime());
      await judgeAll();

      const { checkDetails } = await backend.getScorecard(documented, caller);
      const { scorecards } = await backend.getEntityReport(
        { kind: 'component', namespace: 'default', name: 'memories' },
        caller,
      );
      const { items } = await backend.getResults(documented, caller);

      expect(checkDetails).toMatchObject([{ announced }]);
      const expected = announced ? ['has-docs'] : [];
      expect(scorecards[0].result.announced).toEqual(expected);
      expect(items[0].announced).toEqual(expected);
    },
  );

  it('says what is wrong with a check and where, and what is announced', async () => {
    const { backend, caller } = await open({
      entities: [
        scorecard('documented', {
          checks: [
            { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exist' },
            {
              id: 'ten-pages',
              level: 'silver',
              rule: 'facts.docs.pages >= 10',
              enforceFrom: '2026-04-01',
            },
          ],
        }),
      ],
      observed: [],
    });

    const details = await backend.getScorecard(documented, caller);

    expect(details).toMatchObject({
      appliesTo: { kind: 'Component' },
      checks: 0,
      announcedChecks: 1,
      invalidChecks: 1,
      checkDetails: [
        { id: 'has-docs', invalid: true, announced: false, facts: [] },
        {
          id: 'ten-pages',
          invalid: false,
          announced: true,
          facts: [{ name: 'facts.docs.pages', type: 'number' }],
        },
      ],
      invalid: [
        {
          check: 'has-docs',
          field: 'rule',
          rule: 'rule.unknownFact',
          params: { provider: 'docs', name: expect.any(String) },
          position: { line: 1 },
          suggestion: 'facts.docs.exists',
        },
      ],
    });
  });

  it('calls what it shows stale when judging is far behind', async () => {
    const { backend, caller, clock, stores } = await open();
    await stores.judgeQueue.enqueue(['component:default/memories']);
    const isStale = async () => {
      const { items } = await backend.listScorecards({}, caller);
      return items[0].stale;
    };

    clock.advance(14 * MINUTE);
    expect(await isStale()).toBe(false);
    clock.advance(2 * MINUTE);
    expect(await isStale()).toBe(true);
  });
});
