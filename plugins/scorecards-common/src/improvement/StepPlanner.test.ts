import fc from 'fast-check';
import { CheckState } from '../evaluator/Result';
import { BlockedEntity } from './findBlocked';
import { StepPlanner } from './StepPlanner';

const blocked = (
  entity: string,
  checks: string[],
  differences: Partial<BlockedEntity> & { state?: CheckState } = {},
): BlockedEntity => {
  const { state = 'fail', ...rest } = differences;
  return {
    scorecard: 'scorecard:default/documented',
    entity,
    next: 'bronze',
    blocking: checks.map(check => ({ check, state })),
    ...rest,
  };
};

function plan(all: readonly BlockedEntity[], limit = 100) {
  const planner = StepPlanner.create();
  all.forEach(it => planner.add(it));
  return planner.plan(limit);
}

const brief = (all: readonly BlockedEntity[]) =>
  plan(all).steps.map(({ check, opens, blocks }) => [check, opens, blocks]);

describe('StepPlanner', () => {
  it('begins with the check that opens the next level for the most entities', () => {
    expect(
      brief([
        blocked('a', ['docs']),
        blocked('b', ['tests']),
        blocked('c', ['tests']),
        // Blocks the most, and opens nothing alone.
        ...['d', 'e', 'f', 'g'].map(it => blocked(it, ['owner', 'alerts'])),
      ]),
    ).toEqual([
      ['tests', 2, 2],
      ['docs', 1, 1],
      ['alerts', 0, 4],
      ['owner', 4, 4],
    ]);
  });

  it('takes the steps before for done', () => {
    expect(
      brief([
        blocked('a', ['docs']),
        blocked('b', ['docs', 'tests']),
        blocked('c', ['docs', 'tests']),
        blocked('d', ['alerts']),
      ]),
    ).toEqual([
      ['docs', 1, 3],
      ['tests', 2, 2],
      ['alerts', 1, 1],
    ]);
  });

  it('keeps scorecards apart, and counts the states of what is blocked', () => {
    const scorecard = 'scorecard:default/secure';
    const { steps } = plan([
      blocked('a', ['docs'], { state: 'unknown' }),
      blocked('b', ['docs']),
      blocked('b', ['docs'], { scorecard, state: 'error' }),
      blocked('c', [], { scorecard, blocking: [{ check: 'docs' }] }),
    ]);

    expect(steps).toMatchObject([
      { blocks: 2, counts: { unknown: 1, fail: 1 } },
      { scorecard, blocks: 2, counts: { error: 1 } },
    ]);
    expect(steps[1].counts).toEqual({ error: 1 });
  });

  it('names the entities that are closest to their level', () => {
    const [step] = plan([
      blocked('e', ['docs', 'tests']),
      ...['d', 'c', 'b'].map(it => blocked(it, ['docs'])),
      blocked('a', ['docs', 'tests', 'owner']),
    ]).steps;

    expect(step.entities.map(({ entity }) => entity)).toEqual(['b', 'c', 'd']);
  });

  it('says how many steps are left out', () => {
    const all = [blocked('a', ['docs', 'tests', 'owner'])];
    expect(plan(all, 2)).toMatchObject({ omitted: 1 });
    expect(plan(all, 2).steps).toHaveLength(2);
    expect(plan([])).toEqual({ steps: [], omitted: 0 });
  });

  const anyBlocked = fc
    .uniqueArray(
      fc.record({
        entity: fc.stringMatching(/^[a-f]{1,3}$/),
        checks: fc.subarray(['docs', 'tests', 'owner', 'alerts', 'slo'], {
          minLength: 1,
        }),
        scorecard: fc.constantFrom('one', 'two'),
      }),
      {
        selector: ({ entity, scorecard }) => `${scorecard} ${entity}`,
        maxLength: 30,
      },
    )
    .map(all =>
      all.map(({ entity, checks, scorecard }) =>
        blocked(entity, checks, { scorecard }),
      ),
    );

  it('opens every entity once, by the time that all steps are done', () => {
    fc.assert(
      fc.property(anyBlocked, all => {
        const { steps, omitted } = plan(all);
        const opened = steps.reduce((sum, { opens }) => sum + opens, 0);
        expect(opened).toBe(all.length);
        expect(omitted).toBe(0);
        const keys = steps.map(({ scorecard, check }) => scorecard + check);
        expect(new Set(keys).size).toBe(steps.length);
      }),
    );
  });

  it('chooses no step that opens less than another would at its place', () => {
    fc.assert(
      fc.property(anyBlocked, all => {
        const done = new Set<string>();
        const keyOf = (scorecard: string, check: string) =>
          `${scorecard} ${check}`;
        for (const { scorecard, check, opens } of plan(all).steps) {
          const wouldOpen = new Map<string, number>();
          for (const it of all) {
            const left = it.blocking
              .map(blocking => keyOf(it.scorecard, blocking.check))
              .filter(key => !done.has(key));
            if (left.length === 1) {
              wouldOpen.set(left[0], (wouldOpen.get(left[0]) ?? 0) + 1);
            }
          }
          expect(opens).toBe(Math.max(0, ...wouldOpen.values()));
          done.add(keyOf(scorecard, check));
        }
      }),
    );
  });

  it('gives the same for the same entities in any order', () => {
    fc.assert(
      fc.property(
        anyBlocked.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, {
              minLength: all.length,
              maxLength: all.length,
            }),
          ),
        ),
        ([all, shuffled]) => {
          expect(plan(shuffled)).toEqual(plan(all));
        },
      ),
    );
  });
});
