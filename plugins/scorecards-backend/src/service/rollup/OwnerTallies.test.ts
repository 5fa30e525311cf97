import {
  CHECK_STATES,
  CheckState,
  GroupTree,
  ScorecardResult,
  ScorecardRollups,
} from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { countStates, packStates } from '../../database/packStates';
import { ResultGroup } from '../../database/ResultStore';
import { OwnerTallies } from './OwnerTallies';

const LEVELS = [{ id: 'bronze' }, { id: 'silver' }];
const CHECKS = ['a', 'b', 'c'];
const GROUPS = ['group:default/x', 'group:default/y', 'group:default/z'];
const SCORECARDS = ['scorecard:default/p', 'scorecard:default/q'].map(ref => ({
  ref,
  levels: LEVELS,
}));

/** Groups in any arrangement, cycles and several parents included. */
const trees = fc
  .tuple(...GROUPS.map(() => fc.subarray(GROUPS)))
  .map(parents =>
    GroupTree.create(GROUPS.map((ref, i) => ({ ref, parents: parents[i] }))),
  );

const results = fc.record({
  level: fc.option(fc.constantFrom('bronze', 'silver'), { nil: undefined }),
  states: fc.dictionary(
    fc.constantFrom(...CHECKS),
    fc.constantFrom(...CHECK_STATES),
  ),
  announced: fc.subarray(CHECKS),
  scorecards: fc.subarray(SCORECARDS.map(({ ref }) => ref)),
  owner: fc.option(fc.constantFrom(...GROUPS, 'user:default/aoki'), {
    nil: undefined,
  }),
});

type Given = typeof results extends fc.Arbitrary<infer T> ? T : never;

const isKnown = (state: CheckState) => state !== 'unknown' && state !== 'error';

function toResults(given: Given, index: number): ScorecardResult[] {
  const announced = given.announced.filter(id => id in given.states);
  const counted = Object.entries(given.states).filter(
    ([id]) => !announced.includes(id),
  );
  const counts: ScorecardResult['counts'] = {};
  for (const [, state] of counted) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return given.scorecards.map(scorecard => ({
    scorecard,
    entity: `component:default/c${index}`,
    level: given.level,
    states: given.states,
    announced,
    counts,
    coverage: {
      known: counted.filter(([, state]) => isKnown(state)).length,
      all: counted.length,
    },
  }));
}

/** As the database counts them. */
function toGroups(given: Given[]): ResultGroup[] {
  return given.flatMap((one, index) =>
    toResults(one, index).map(({ scorecard, level, ...result }) => {
      const { names, letters } = packStates(result);
      return {
        owner: one.owner,
        scorecard,
        level,
        checks: countStates(letters, names),
        coverage: result.coverage,
        entities: 1,
      };
    }),
  );
}

function countOwned(given: Given[]) {
  const owners = new Set(given.map(({ owner }) => owner));
  return [...owners].map(owner => ({
    owner,
    entities: given.filter(it => it.owner === owner).length,
  }));
}

describe('OwnerTallies', () => {
  it('counts as the rollup of the common package does, whatever the groups', async () => {
    await fc.assert(
      fc.asyncProperty(
        trees,
        fc.array(results, { maxLength: 20 }),
        async (tree, given) => {
          const expected = ScorecardRollups.create({
            tree,
            entities: given.map(({ owner }, index) => ({
              ref: `component:default/c${index}`,
              owner,
            })),
            results: given.flatMap(toResults),
            scorecards: SCORECARDS,
          });
          const tallies = await OwnerTallies.create({
            results: toGroups(given),
            owned: countOwned(given),
            scorecards: SCORECARDS,
          });

          expect(await tallies.rollUpAll()).toEqual(expected.total());
          for (const group of GROUPS) {
            const owners = tree.descendants(group);
            expect({
              group,
              entities: tallies.countEntities(owners),
              scorecards: await tallies.rollUp(owners),
            }).toEqual(expected.ofGroup(group));
            expect(await tallies.rollUp([group])).toEqual(
              expected.ownOf(group).scorecards,
            );
          }
        },
      ),
    );
  });

  it('passes over results of scorecards that do not count', async () => {
    const tallies = await OwnerTallies.create({
      results: [
        {
          owner: GROUPS[0],
          scorecard: 'scorecard:default/draft',
          checks: new Map([['a', { pass: 3 }]]),
          coverage: { known: 3, all: 3 },
          entities: 3,
        },
      ],
      owned: [{ owner: GROUPS[0], entities: 3 }],
      scorecards: SCORECARDS,
    });

    expect(await tallies.rollUpAll()).toEqual([]);
    expect(tallies.countEntities([GROUPS[0]])).toBe(3);
  });
});
