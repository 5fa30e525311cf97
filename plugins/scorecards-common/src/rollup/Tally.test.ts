import fc from 'fast-check';
import { CHECK_STATES, CheckState, ScorecardResult } from '../evaluator/Result';
import { CountedResults, Tally } from './Tally';

const SCORECARD = 'scorecard:default/readiness';

const LEVELS = [{ id: 'low' }, { id: 'high' }];

function result(
  level: string | undefined,
  states: Record<string, CheckState>,
  announced: string[] = [],
): ScorecardResult {
  const counted = Object.entries(states).filter(
    ([id]) => !announced.includes(id),
  );
  const counts: ScorecardResult['counts'] = {};
  for (const [, state] of counted) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  const { unknown = 0, error = 0 } = counts;
  return {
    scorecard: SCORECARD,
    entity: 'component:default/any',
    level,
    states,
    announced,
    counts,
    coverage: { known: counted.length - unknown - error, all: counted.length },
  };
}

function tallyOf(results: readonly ScorecardResult[]): Tally {
  const tally = Tally.create(SCORECARD, LEVELS);
  results.forEach(it => tally.add(it));
  return tally;
}

/** One result, as a database would have counted it. */
function toCounted(one: ScorecardResult): CountedResults {
  const counting = Object.entries(one.states).filter(
    ([id]) => !one.announced.includes(id),
  );
  return {
    level: one.level,
    checks: new Map(counting.map(([id, state]) => [id, { [state]: 1 }])),
    coverage: one.coverage,
    entities: 1,
  };
}

const anyResult = fc
  .record({
    level: fc.option(fc.constantFrom('low', 'high'), { nil: undefined }),
    states: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom(...CHECK_STATES),
    ),
    announced: fc.subarray(['a', 'b', 'c']),
  })
  .map(({ level, states, announced }) =>
    result(
      level,
      states,
      announced.filter(id => id in states),
    ),
  );

describe('Tally', () => {
  it('counts levels, states and coverage, with the checks first that are missed most often', () => {
    const tally = tallyOf([
      result('high', { c1: 'pass', c2: 'pass' }),
      result(undefined, { c1: 'fail', c2: 'unknown' }),
      result('low', { c1: 'pass', c2: 'error' }),
    ]);

    expect(tally.toRollup()).toEqual({
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
    });
  });

  it('does not count what is announced, nor exempt and self-maintained as missed', () => {
    const tally = tallyOf([
      result('low', { c1: 'exempt', c9: 'fail' }, ['c9']),
      result('low', { c1: 'self-maintained' }),
    ]);

    expect(tally.toRollup()).toMatchObject({
      states: { exempt: 1, 'self-maintained': 1 },
      coverage: { known: 2, all: 2 },
      weakest: [],
    });
  });

  it('is empty before anything is counted, with every level at zero', () => {
    const tally = tallyOf([]);
    expect(tally.isEmpty).toBe(true);
    expect(tally.toRollup().levels).toEqual({ none: 0, low: 0, high: 0 });
  });

  it('is the same whether results are counted one by one, apart and added, or as a database counted them', () => {
    fc.assert(
      fc.property(
        fc.array(anyResult, { maxLength: 12 }),
        fc.nat({ max: 12 }),
        (results, cut) => {
          const expected = tallyOf(results).toRollup();

          const merged = tallyOf(results.slice(0, cut));
          merged.merge(tallyOf(results.slice(cut)));
          expect(merged.toRollup()).toEqual(expected);

          const counted = tallyOf([]);
          results.forEach(it => counted.addCounted(toCounted(it)));
          expect(counted.toRollup()).toEqual(expected);

          const sum = (counts: object) =>
            Object.values(counts).reduce((a: number, b: number) => a + b, 0);
          expect(sum(expected.levels)).toBe(results.length);
          expect(sum(expected.states)).toBe(expected.coverage.all);
        },
      ),
    );
  });
});
