import {
  CHECK_STATES,
  CheckState,
  GroupTree,
  ScorecardResult,
  ScorecardRollup,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { countStates, packStates } from '../database/results/packStates';
import { ResultGroup } from '../database/results/StoredResult';
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
  owners: fc.subarray([...GROUPS, 'user:default/aoki']),
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
        owners: one.owners,
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
  const sets = new Map(given.map(({ owners }) => [owners.join(), owners]));
  return [...sets].map(([key, owners]) => ({
    owners,
    entities: given.filter(it => it.owners.join() === key).length,
  }));
}

/** Whether a group is another one or below it, found by asking for parents again and again. */
function isBelow(
  tree: GroupTree,
  group: string,
  top: string,
  seen: readonly string[] = [],
): boolean {
  return (
    group === top ||
    (!seen.includes(group) &&
      GROUPS.some(
        parent =>
          tree.children(parent).includes(group) &&
          isBelow(tree, parent, top, [...seen, group]),
      ))
  );
}

/** The slow and obvious way to count: look at every result of every entity, for each question again. */
function rollUpSlowly(given: readonly Given[]): ScorecardRollup[] {
  const all = given.flatMap(toResults);
  return SCORECARDS.flatMap(({ ref, levels }) => {
    const found = all.filter(({ scorecard }) => scorecard === ref);
    const counting = found.flatMap(({ states, announced }) =>
      Object.entries(states).filter(([id]) => !announced.includes(id)),
    );
    const countsOf = (states: CheckState[]) => {
      const counts: StateCounts = {};
      for (const state of CHECK_STATES) {
        const count = states.filter(it => it === state).length;
        if (count > 0) {
          counts[state] = count;
        }
      }
      return counts;
    };
    const weakest = CHECKS.flatMap(check => {
      const states = counting.filter(([id]) => id === check).map(it => it[1]);
      const lacking = states.filter(it => !isKnown(it) || it === 'fail').length;
      const share = lacking / states.length;
      const counts = countsOf(states);
      return lacking > 0
        ? [{ check, counts, all: states.length, lacking, share }]
        : [];
    });
    const rollup: ScorecardRollup = {
      scorecard: ref,
      entities: found.length,
      levels: Object.fromEntries(
        ['none', ...levels.map(({ id }) => id)].map(id => [
          id,
          found.filter(({ level = 'none' }) => level === id).length,
        ]),
      ),
      states: countsOf(counting.map(it => it[1])),
      coverage: {
        known: counting.filter(([, state]) => isKnown(state)).length,
        all: counting.length,
      },
      weakest: weakest.sort(
        (a, b) =>
          b.share - a.share ||
          b.lacking - a.lacking ||
          a.check.localeCompare(b.check),
      ),
    };
    return found.length > 0 ? [rollup] : [];
  });
}

describe('OwnerTallies', () => {
  it('counts each entity once in whatever group it is below, whatever the groups', async () => {
    await fc.assert(
      fc.asyncProperty(
        trees,
        fc.array(results, { maxLength: 20 }),
        async (tree, given) => {
          const tallies = await OwnerTallies.create({
            results: toGroups(given),
            owned: countOwned(given),
            scorecards: SCORECARDS,
          });

          expect(await tallies.rollUpAll()).toEqual(rollUpSlowly(given));
          for (const group of GROUPS) {
            const below = given.filter(({ owners }) =>
              owners.some(owner => isBelow(tree, owner, group)),
            );
            const owners = tree.descendants(group);
            expect(tallies.countEntities(owners)).toBe(below.length);
            expect(await tallies.rollUp(owners)).toEqual(rollUpSlowly(below));
            expect(await tallies.rollUp([group])).toEqual(
              rollUpSlowly(given.filter(it => it.owners.includes(group))),
            );
          }
        },
      ),
    );
  });

  it('counts what nobody owns, or people own, once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(results, { maxLength: 20 }), async given => {
        const tallies = await OwnerTallies.create({
          results: toGroups(given),
          owned: countOwned(given),
          scorecards: SCORECARDS,
        });
        const isOdd = (owners: readonly string[]) => owners.length % 2 === 1;
        const odd = given.filter(({ owners }) => isOdd(owners));

        await expect(tallies.rollUpWhere(isOdd)).resolves.toEqual({
          entities: odd.length,
          rollups: rollUpSlowly(odd),
        });
      }),
    );
  });

  it('passes over results of scorecards that do not count', async () => {
    const tallies = await OwnerTallies.create({
      results: [
        {
          owners: [GROUPS[0]],
          scorecard: 'scorecard:default/draft',
          checks: new Map([['a', { pass: 3 }]]),
          coverage: { known: 3, all: 3 },
          entities: 3,
        },
      ],
      owned: [{ owners: [GROUPS[0]], entities: 3 }],
      scorecards: SCORECARDS,
    });

    expect(await tallies.rollUpAll()).toEqual([]);
    expect(tallies.countEntities([GROUPS[0]])).toBe(3);
  });
});
