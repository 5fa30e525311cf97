import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { ScorecardCheck } from '@kumiki/backstage-plugin-scorecards-common';
import { component, group, optOut, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';

jest.setTimeout(120_000);

const HOUR = 60 * 60_000;
const memories = { kind: 'Component', namespace: 'default', name: 'memories' };
const entities = [
  group('guardian'),
  component('memories'),
  component('billing'),
  scorecard('documented'),
];

describe('getEntityReport', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const open = (scene: Partial<Scene> = {}) =>
    openBackend(databases, 'SQLITE_3', {
      entities,
      observed: [observeDocs('memories', { exists: true, pages: 3 })],
      ...scene,
    });

  it('says how the entity stands, why, since when and what comes next', async () => {
    const { backend, caller } = await open();

    const report = await backend.getEntityReport(memories, caller);

    expect(report).toMatchObject({
      entity: 'component:default/memories',
      owner: 'group:default/guardian',
      scorecards: [
        {
          scorecard: { ref: 'scorecard:default/documented' },
          result: {
            level: 'bronze',
            states: { 'has-docs': 'pass', 'ten-pages': 'fail' },
            coverage: { known: 2, all: 2 },
          },
          checks: [
            { check: 'has-docs', state: 'pass' },
            {
              check: 'ten-pages',
              state: 'fail',
              rule: 'facts.docs.pages >= 10',
              since: '2026-03-01T09:00:00.000Z',
              facts: [
                {
                  name: 'facts.docs.pages',
                  value: 3,
                  ageMs: HOUR,
                  stale: false,
                },
              ],
            },
          ],
          invalid: [],
          next: { level: 'silver', checks: ['ten-pages'] },
          levelSince: '2026-03-01T09:00:00.000Z',
          evaluatedAt: '2026-03-01T09:00:00.000Z',
        },
      ],
    });
  });

  it('tells since when a single check stands as it does', async () => {
    const { backend, caller, clock, judgeAll, stores } = await open();
    const later = clock.advance(HOUR);
    await stores.facts.storeCollected({
      observed: [observeDocs('memories', { exists: true, pages: 12 }, later)],
      failed: [],
    });
    await judgeAll();

    const { scorecards } = await backend.getEntityReport(memories, caller);

    expect(scorecards[0]).toMatchObject({
      result: { level: 'silver' },
      levelSince: later,
      checks: [{ since: '2026-03-01T09:00:00.000Z' }, { since: later }],
    });
    expect(scorecards[0].next).toBeUndefined();
  });

  it('goes by the facts of now, and then does not say since when', async () => {
    const { backend, caller, clock, stores } = await open();
    const later = clock.advance(HOUR);
    await stores.facts.storeCollected({
      observed: [observeDocs('memories', { exists: true, pages: 12 }, later)],
      failed: [],
    });

    const { scorecards } = await backend.getEntityReport(memories, caller);

    expect(scorecards[0].result.level).toBe('silver');
    expect(scorecards[0].levelSince).toBeUndefined();
    expect(scorecards[0].checks[0].since).toBeDefined();
    expect(scorecards[0].checks[1]).toMatchObject({ state: 'pass' });
    expect(scorecards[0].checks[1].since).toBeUndefined();
  });

  it('keeps unknown, error and self-maintained apart from pass', async () => {
    const { backend, caller } = await open({
      entities: [
        ...entities.slice(0, 3),
        optOut('memories-docs', {}),
        scorecard('documented', {
          checks: [
            {
              id: 'never',
              level: 'bronze',
              rule: 'facts.deploys.minutesP95 < 9.0',
            },
            { id: 'failed', level: 'bronze', rule: 'facts.docs.exists' },
            {
              id: 'opted-out',
              level: 'silver',
              rule: 'facts.docs.exists',
              capability: 'docs-site',
            },
          ],
        }),
      ],
      observed: [
        observeDocs(
          'memories',
          { exists: true, pages: 3 },
          '2026-02-01T08:00:00.000Z',
        ),
      ],
      failed: [
        {
          provider: 'docs',
          entity: 'component:default/memories',
          message: 'the site is down',
          at: '2026-03-01T09:00:00.000Z',
        },
      ],
    }).then(async opened => {
      await opened.stores.optOuts.replaceOptOuts([
        {
          ref: 'optout:default/memories-docs',
          subject: 'component:default/memories',
          capability: 'capability:default/docs-site',
          maintainedBy: 'group:default/guardian',
          since: '2026-01-01',
          reviewBy: '2026-12-31',
          isConfirmed: true,
        },
      ]);
      return opened;
    });

    const { scorecards } = await backend.getEntityReport(memories, caller);

    expect(scorecards[0]).toMatchObject({
      result: {
        states: {
          never: 'unknown',
          failed: 'error',
          'opted-out': 'self-maintained',
        },
        coverage: { known: 1, all: 3 },
      },
      next: { level: 'bronze', checks: ['never', 'failed'] },
    });
    expect(scorecards[0].result.level).toBeUndefined();
    expect(scorecards[0].checks[1]).toMatchObject({
      facts: [
        {
          value: true,
          observedAt: '2026-02-01T08:00:00.000Z',
          error: { message: 'the site is down' },
        },
      ],
    });
  });

  it('has a maintained opt-out make a check self-maintained, and says from when on it no longer does', async () => {
    const { backend, caller, clock, judgeAll, stores } = await open({
      entities: [
        ...entities.slice(0, 3),
        scorecard('documented', {
          checks: [
            {
              id: 'on-docs-site',
              level: 'bronze',
              rule: 'facts.docs.pages > 3.0',
              message: '{{ facts.docs.pages }} pages',
              capability: 'docs-site',
            },
          ],
        }),
      ],
    });
    await stores.optOuts.replaceOptOuts([
      {
        ref: 'optout:default/memories-docs',
        subject: 'component:default/memories',
        capability: 'capability:default/docs-site',
        maintainedBy: 'group:default/guardian',
        since: '2026-01-01',
        reviewBy: '2026-03-01',
        isConfirmed: true,
      },
    ]);
    await judgeAll();
    const look = async () => {
      const { scorecards } = await backend.getEntityReport(memories, caller);
      const { items } = await backend.getResults(
        { namespace: 'default', name: 'documented', state: ['fail'] },
        caller,
      );
      return {
        ...scorecards[0].checks[0],
        failing: items.map(({ entity }) => entity),
      };
    };

    expect(await look()).toMatchObject({
      state: 'self-maintained',
      reason:
        'There is a maintained opt-out from capability:default/docs-site, to be reviewed on 2026-03-01.',
      failing: [],
    });
    // The last day is over.
    clock.advance(15 * HOUR);
    await stores.facts.storeCollected({
      observed: [
        observeDocs('memories', { exists: true, pages: 3 }, clock.text),
      ],
      failed: [],
    });
    await judgeAll();

    const overdue = await look();
    expect(overdue).toMatchObject({
      state: 'fail',
      message: '3 pages',
      reason:
        'The opt-out from capability:default/docs-site was to be reviewed on 2026-03-01, so it does not count.',
      optOut: { state: 'overdue', reviewBy: '2026-03-01' },
      failing: ['component:default/memories'],
    });
    // Who maintains it may be hidden from who looks.
    expect(JSON.stringify(overdue)).not.toContain('guardian');
  });

  it('names invalid checks that concern the entity, and that they stand in the way', async () => {
    const { backend, caller } = await open({
      entities: [
        ...entities.slice(0, 3),
        scorecard('documented', {
          checks: [
            { id: 'mistyped', level: 'bronze', rule: 'facts.docs.exist' },
            {
              id: 'of-others',
              level: 'bronze',
              rule: 'facts.docs.exist',
              appliesTo: { kind: 'Component', 'spec.type': 'website' },
            },
            { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
          ],
        }),
      ],
    });

    const { scorecards } = await backend.getEntityReport(memories, caller);

    expect(scorecards[0].invalid.map(({ check }) => check)).toEqual([
      'mistyped',
    ]);
    expect(scorecards[0].next).toEqual({
      level: 'bronze',
      checks: ['mistyped'],
    });
  });

  it.each<[string, Partial<ScorecardCheck>, string[]]>([
    ['whose level is mistyped', { level: 'bronz' }, ['broken']],
    [
      'whose appliesTo is none',
      { appliesTo: { kind: { $nonsense: 'Component' } } as never },
      ['broken'],
    ],
    [
      'that counts later on',
      { rule: 'facts.docs.exist', enforceFrom: '2027-01-01' },
      [],
    ],
  ])('tells what stands in the way: a check %s', async (_, check, blocking) => {
    const { backend, caller } = await open({
      entities: [
        ...entities.slice(0, 3),
        scorecard('documented', {
          checks: [
            {
              id: 'broken',
              level: 'bronze',
              rule: 'facts.docs.exists',
              ...check,
            },
            { id: 'has-docs', level: 'bronze', rule: '!facts.docs.exists' },
          ],
        }),
      ],
    });

    const { scorecards } = await backend.getEntityReport(memories, caller);

    expect(scorecards[0].invalid).toMatchObject([{ check: 'broken' }]);
    expect(scorecards[0].result.level).toBeUndefined();
    expect(scorecards[0].next).toEqual({
      level: 'bronze',
      checks: ['has-docs', ...blocking],
    });
  });

  it('reports drafts only to members of their owner, and leaves out what does not apply', async () => {
    const drafts = [
      ...entities,
      scorecard('draft', { lifecycle: 'draft' }),
      scorecard('for-groups', { appliesTo: { kind: 'Group' } }),
    ];
    const refsFor = async (scene: Partial<Scene>) => {
      const { backend, caller } = await open({ entities: drafts, ...scene });
      const { scorecards } = await backend.getEntityReport(memories, caller);
      return scorecards.map(({ scorecard: { ref } }) => ref);
    };

    expect(await refsFor({})).toEqual(['scorecard:default/documented']);
    expect(await refsFor({ ownershipRefs: ['group:default/sre'] })).toEqual([
      'scorecard:default/documented',
      'scorecard:default/draft',
    ]);
  });

  it.each([
    ['hidden', { hidden: ['component:default/memories'] }],
    ['hidden with everything else', { isDenied: true }],
    ['missing', { entities: [scorecard('documented')], observed: [] }],
  ])('says the same of an entity that is %s', async (_, scene) => {
    const { backend, caller } = await open(scene);

    for (const read of [
      backend.getEntityReport,
      backend.getEntityFacts,
      backend.getEntityTrend,
      backend.refreshEntity,
    ]) {
      await expect(read(memories, caller)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: "No entity 'component:default/memories'",
      });
    }
  });

  it('asks the catalog about the entity, the scorecards and what they name, and once more about what of that is not seen', async () => {
    const { backend, caller, catalog } = await open({
      hidden: ['component:default/billing'],
    });

    await backend.getEntityReport(memories, caller);

    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    expect(catalog.getEntities).not.toHaveBeenCalled();
    expect(catalog.getEntitiesByRefs.mock.calls).toEqual([
      [
        {
          entityRefs: [
            'component:default/memories',
            'scorecard:default/documented',
            'group:default/sre',
            'group:default/guardian',
          ],
          fields,
        },
        caller,
      ],
      [
        { entityRefs: ['group:default/sre'], fields },
        { credentials: mockCredentials.service('plugin:test') },
      ],
    ]);
  });
});
