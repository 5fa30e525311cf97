import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { recordStatements } from '../__testUtils__/recordStatements';
import { Caller } from '@kumiki/backend-audit';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

jest.setTimeout(240_000);

type Read = (
  backend: ScorecardsBackendService,
  caller: Caller,
) => Promise<unknown>;

const memories = { kind: 'component', namespace: 'default', name: 'c0' };
const product = { namespace: 'default', name: 'product' };
const first = { namespace: 'default', name: 's0' };

/**
 * Each read, how many statements it is, how many where a part is hidden, and
 * how often it asks the catalog, likewise. Where a part is hidden, the catalog
 * says what the caller sees; what exists besides is one statement more where
 * that is the whole catalog, and one call more where it is a few refs: those
 * that the scorecards and the entity name and that the caller does not see.
 */
const READS: [
  name: string,
  statements: [seeingAll: number, seeingPart: number],
  calls: [seeingAll: number, seeingPart: number],
  read: Read,
][] = [
  [
    'listScorecards',
    [1, 1],
    [0, 2],
    (it, caller) => it.listScorecards({}, caller),
  ],
  [
    'getScorecard',
    [2, 3],
    [0, 1],
    (it, caller) => it.getScorecard(first, caller),
  ],
  [
    'getCheckHistory',
    [5, 6],
    [0, 1],
    (it, caller) => it.getCheckHistory(first, caller),
  ],
  [
    'getLevels',
    [2, 2],
    [0, 2],
    (it, caller) =>
      it.getLevels({ entityRefs: ['component:default/c0'] }, caller),
  ],
  ['getTrend', [3, 6], [0, 1], (it, caller) => it.getTrend({}, caller)],
  [
    'getByGoldenPath',
    [2, 3],
    [1, 2],
    (it, caller) => it.getByGoldenPath(first, caller),
  ],
  [
    'getResults',
    [4, 5],
    [0, 1],
    (it, caller) =>
      it.getResults(
        { ...first, owner: ['group:default/product'], state: ['pass'] },
        caller,
      ),
  ],
  [
    'streamResults',
    [2, 3],
    [0, 1],
    async (it, caller) => {
      const { pages } = await it.streamResults(first, caller);
      for await (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
      }
    },
  ],
  [
    'getEntityReport',
    [2, 2],
    [0, 2],
    (it, caller) => it.getEntityReport(memories, caller),
  ],
  [
    'getEntityFacts',
    [3, 3],
    [0, 2],
    (it, caller) => it.getEntityFacts(memories, caller),
  ],
  [
    'getEntityTrend',
    [6, 7],
    [0, 2],
    (it, caller) => it.getEntityTrend(memories, caller),
  ],
  [
    'getGroupRollup',
    [4, 5],
    [0, 1],
    (it, caller) => it.getGroupRollup(product, caller),
  ],
  [
    'getGroupTrend',
    [4, 7],
    [0, 1],
    (it, caller) => it.getGroupTrend(product, caller),
  ],
  [
    'getOverview',
    [5, 6],
    [0, 1],
    (it, caller) => it.getOverview({ depth: 5 }, caller),
  ],
  [
    'previewScorecard',
    [4, 5],
    [0, 1],
    (it, caller) => it.previewScorecard({ scorecard: scorecard('s0') }, caller),
  ],
];

function organisation(size: {
  groups: number;
  entities: number;
  scorecards: number;
  checks: number;
}): Entity[] {
  const listOf = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    group('product'),
    component('hidden'),
    ...listOf(size.groups, index => group(`g${index}`, 'product')),
    ...listOf(size.entities, index =>
      component(`c${index}`, { owner: `g${index % size.groups}` }),
    ),
    ...listOf(size.scorecards, index =>
      scorecard(`s${index}`, {
        checks: listOf(size.checks, check => ({
          id: `check-${check}`,
          level: 'bronze',
          rule: `facts.docs.pages >= ${check}`,
        })),
      }),
    ),
  ];
}

const SMALL = { groups: 1, entities: 1, scorecards: 1, checks: 1 };
const LARGE = { groups: 20, entities: 120, scorecards: 6, checks: 40 };

describe('the number of statements', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    describe.each([
      ['everything', undefined],
      ['a part', ['component:default/hidden']],
    ])('for who sees %s', (_, hidden) => {
      it('stays the same, whatever the number of entities, checks, groups and scorecards', async () => {
        const opened = await Promise.all(
          [SMALL, LARGE].map(size =>
            openBackend(databases, engine, {
              entities: organisation(size),
              observed: Array.from({ length: size.entities }, (__, index) =>
                observeDocs(`c${index}`, { exists: true, pages: index }),
              ),
              hidden,
            }),
          ),
        );
        for (const { backend, caller } of opened) {
          // The scorecards are read in full by whoever asks first.
          await backend.listScorecards({}, caller);
        }
        for (const [name, expectedStatements, calls, read] of READS) {
          for (const { backend, caller, catalog, database } of opened) {
            jest.clearAllMocks();
            const statements = await recordStatements(database, () =>
              read(backend, caller),
            );
            const place = hidden ? 1 : 0;
            expect([name, statements.length, statements]).toEqual([
              name,
              expectedStatements[place],
              expect.anything(),
            ]);
            const asked =
              catalog.getEntities.mock.calls.length +
              catalog.getEntitiesByRefs.mock.calls.length;
            expect([name, asked]).toEqual([name, calls[place]]);
          }
        }
      });
    });
  });
});
