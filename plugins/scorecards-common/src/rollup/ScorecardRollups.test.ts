import fc from 'fast-check';
import { CheckState, ScorecardResult } from '../evaluator/Result';
import { GroupTree } from './GroupTree';
import { ScorecardRollup } from './Rollup';
import { ScorecardRollups } from './ScorecardRollups';

const SCORECARD = 'scorecard:default/readiness';
const SCORECARDS = [
  { ref: SCORECARD, levels: [{ id: 'low' }, { id: 'high' }] },
];

function result(
  entity: string,
  level: string | undefined,
  states: Record<string, CheckState> = {},
  rest: Partial<ScorecardResult> = {},
): ScorecardResult {
  const { announced = [] } = rest;
  const counts: ScorecardResult['counts'] = {};
  for (const [check, state] of Object.entries(states)) {
    if (!announced.includes(check)) {
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  const all = Object.values(counts).reduce((a, b) => a + b, 0);
  const { unknown = 0, error = 0 } = counts;
  const coverage = { known: all - unknown - error, all };
  const scorecard = SCORECARD;
  return {
    scorecard,
    entity,
    level,
    states,
    announced,
    counts,
    coverage,
    ...rest,
  };
}

const tree = GroupTree.create([
  { ref: 'group:default/org', title: 'Org', parents: [] },
  { ref: 'group:default/a', title: 'A', parents: ['group:default/org'] },
  {
    ref: 'group:default/b',
    title: 'B',
    parents: ['group:default/org', 'group:default/a'],
  },
]);

const rollups = ScorecardRollups.create({
  tree,
  scorecards: SCORECARDS,
  entities: [
    { ref: 'e1', owner: 'group:default/org' },
    { ref: 'e2', owner: 'group:default/a' },
    { ref: 'e3', owner: 'group:default/b' },
    { ref: 'e3', owner: 'group:default/a' },
    { ref: 'e4', owner: 'group:default/gone' },
    { ref: 'e5', owner: 'user:default/jane' },
    { ref: 'e6' },
    { ref: 'e7', owner: 'group:default/a' },
  ],
  results: [
    result('e1', 'high', { c1: 'pass', c2: 'pass' }),
    result('e2', undefined, { c1: 'fail', c2: 'unknown' }),
    result('e3', 'low', { c1: 'pass', c2: 'error' }),
    result('e3', 'high', { c1: 'pass' }),
    result('e4', 'low', { c1: 'pass', c2: 'self-maintained' }),
    result('e5', 'low', { c1: 'exempt' }),
    result('e6', 'low', { c1: 'pass', c9: 'fail' }, { announced: ['c9'] }),
    result('hidden', 'high', { c1: 'pass' }),
    result('e1', 'high', { c1: 'fail' }, { scorecard: 'scorecard:default/x' }),
  ],
});

describe('ScorecardRollups', () => {
  it('rolls a group up with its descendants, each entity once, however it is reached', () => {
    expect(rollups.ofGroup('group:default/org')).toEqual({
      group: 'group:default/org',
      title: 'Org',
      entities: 4,
      scorecards: [
        {
          scorecard: SCORECARD,
          entities: 3,
          levels: { none: 1, low: 1, high: 1 },
          states: { pass: 3, fail: 1, unknown: 1, error: 1 },
          coverage: { known: 4, all: 6 },
          weakest: [
            {
              check: 'c2',
              counts: { pass: 1, unknown: 1, error: 1 },
              all: 3,
              lacking: 2,
              share: 2 / 3,
            },
            {
              check: 'c1',
              counts: { pass: 2, fail: 1 },
              all: 3,
              lacking: 1,
              share: 1 / 3,
            },
          ],
        },
      ],
    });
  });

  it("keeps a group's own apart from its children's", () => {
    expect(rollups.ownOf('group:default/org').entities).toBe(1);
    expect(
      rollups
        .childrenOf('group:default/org')
        .map(({ title, entities }) => [title, entities]),
    ).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    expect(rollups.childrenOf('group:default/b')).toEqual([]);
  });

  it('counts everything once, whoever owns it', () => {
    expect(rollups.total()).toMatchObject([
      {
        entities: 6,
        levels: { none: 1, low: 4, high: 1 },
        states: {
          pass: 5,
          fail: 1,
          unknown: 1,
          error: 1,
          exempt: 1,
          'self-maintained': 1,
        },
      },
    ]);
  });

  it('leaves announced checks out of the weakest', () => {
    const [{ weakest }] = rollups.total();
    expect(weakest.map(({ check }) => check)).toEqual(['c2', 'c1']);
  });

  it('reports owners that are gone and entities without owner', () => {
    expect(rollups.missingOwners()).toEqual([
      { owner: 'group:default/gone', entities: 1 },
    ]);
    expect(rollups.unowned).toBe(1);
  });

  it('has nothing for a group that does not exist or owns nothing', () => {
    expect(rollups.ofGroup('group:default/nobody')).toEqual({
      group: 'group:default/nobody',
      entities: 0,
      scorecards: [],
    });
  });

  it('is linear in 22,000 groups', () => {
    const size = 22_000;
    const groups = Array.from({ length: size }, (_, index) => ({
      ref: `group:default/g${index}`,
      parents: index ? [`group:default/g${Math.floor((index - 1) / 3)}`] : [],
    }));
    const refs = groups.map((_, index) => `e${index}`);
    const start = process.cpuUsage().user;
    const big = ScorecardRollups.create({
      tree: GroupTree.create(groups),
      scorecards: SCORECARDS,
      entities: refs.map((ref, index) => ({ ref, owner: groups[index].ref })),
      results: refs.map(ref => result(ref, 'low', { c1: 'pass' })),
    });
    expect(big.ofGroup('group:default/g0').scorecards[0].entities).toBe(size);
    const children = big.childrenOf('group:default/g0');
    expect(children.reduce((sum, it) => sum + it.entities, 1)).toBe(size);
    expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(3_000);
  });
});

describe('for any organisation', () => {
  const refs = Array.from(
    { length: 8 },
    (_, index) => `group:default/g${index}`,
  );
  const anyGroups = fc.tuple(
    ...refs.map(ref =>
      fc.record({
        ref: fc.constant(ref),
        parents: fc.subarray([...refs, 'group:default/gone'], { maxLength: 3 }),
      }),
    ),
  );
  const anyEntities = fc.array(
    fc.record(
      {
        owner: fc.constantFrom(...refs, 'group:default/gone'),
        level: fc.constantFrom('low', 'high'),
        state: fc.constantFrom<CheckState>('pass', 'fail', 'unknown', 'error'),
      },
      { requiredKeys: ['state'] },
    ),
    { maxLength: 30 },
  );

  /** Reached the slow way, by asking every group for its parents again and again. */
  function isBelow(
    group: string,
    top: string,
    groups: { ref: string; parents: string[] }[],
    seen: string[] = [],
  ): boolean {
    if (group === top || seen.includes(group)) {
      return group === top;
    }
    const parents = groups.find(({ ref }) => ref === group)?.parents ?? [];
    return parents.some(it => isBelow(it, top, groups, [...seen, group]));
  }

  const sum = (counts: object) =>
    Object.values(counts).reduce((a: number, b: number) => a + b, 0);

  function expectToAddUp(rollup: ScorecardRollup) {
    expect(sum(rollup.levels)).toBe(rollup.entities);
    expect(sum(rollup.states)).toBe(rollup.coverage.all);
    const { unknown = 0, error = 0 } = rollup.states;
    expect(rollup.coverage.known).toBe(rollup.coverage.all - unknown - error);
  }

  it('each entity counts once in every rollup that it belongs to, and sums are equal', () => {
    fc.assert(
      fc.property(anyGroups, anyEntities, (groups, drawn) => {
        const entities = drawn.map(({ owner }, index) => ({
          ref: `e${index}`,
          owner,
        }));
        const all = ScorecardRollups.create({
          tree: GroupTree.create(groups),
          scorecards: SCORECARDS,
          entities,
          results: drawn.map(({ level, state }, index) =>
            result(`e${index}`, level, { check: state }),
          ),
        });
        for (const { ref } of groups) {
          const below = entities.filter(
            ({ owner }) => owner && isBelow(owner, ref, groups),
          );
          const rollup = all.ofGroup(ref);
          expect(rollup.entities).toBe(below.length);
          rollup.scorecards.forEach(expectToAddUp);
          const parts = groups
            .filter(it => isBelow(it.ref, ref, groups))
            .map(it => all.ownOf(it.ref).entities);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(below.length);
        }
        const owned = groups.map(({ ref }) => all.ownOf(ref).entities);
        const missing = all.missingOwners().map(it => it.entities);
        expect(
          [...owned, ...missing, all.unowned].reduce((a, b) => a + b, 0),
        ).toBe(entities.length);
        all.total().forEach(expectToAddUp);
      }),
    );
  });
});
