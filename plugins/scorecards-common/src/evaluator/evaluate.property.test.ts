import fc from 'fast-check';
import { anyRule } from '../__testUtils__/anyRule';
import { anyInput, anyScorecard } from '../__testUtils__/arbitraries';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { EntityFacts } from '../facts/Facts';
import { ScorecardEntity } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { evaluateAndExplain, explainAll } from './explain';
import { nextLevel } from './nextLevel';
import { CHECK_STATES, ScorecardResult } from './Result';
import { CompiledScorecard } from './ScorecardPlan';

const ACHIEVED = ['pass', 'exempt', 'self-maintained'];

function resultOf(
  scorecard: ScorecardEntity,
  input: EvaluationInput,
): ScorecardResult {
  const result = evaluate(compiledOnce(scorecard), input);
  if (!result) {
    throw new Error('The scorecard applies to every service');
  }
  return result;
}

const compiled = new WeakMap<ScorecardEntity, CompiledScorecard>();

function compiledOnce(scorecard: ScorecardEntity): CompiledScorecard {
  const known =
    compiled.get(scorecard) ?? compileScorecard(scorecard, providers);
  compiled.set(scorecard, known);
  return known;
}

/** 0 below the lowest level. */
function heightOf(scorecard: ScorecardEntity, input: EvaluationInput): number {
  const { level } = resultOf(scorecard, input);
  return scorecard.spec.levels.findIndex(({ id }) => id === level) + 1;
}

function withCheck(
  scorecard: ScorecardEntity,
  check: { rule: string; level: string },
): ScorecardEntity {
  const checks = [...scorecard.spec.checks, { id: 'added', ...check }];
  return { ...scorecard, spec: { ...scorecard.spec, checks } };
}

const levels = fc.constantFrom('bronze', 'silver', 'gold');

/** The ways in which what was known comes not to be known. */
const losses: fc.Arbitrary<(facts: EntityFacts) => EntityFacts[]> =
  fc.constantFrom<((facts: EntityFacts) => EntityFacts[])[]>(
    () => [],
    facts => [{ ...facts, values: {} }],
    facts => [{ ...facts, observedAt: undefined }],
    facts => [{ ...facts, observedAt: '2020-01-01T00:00:00Z' }],
    facts => [{ ...facts, error: { message: 'HTTP 500', at: 'now' } }],
    ({ values, ...facts }) => [
      { ...facts, values: Object.fromEntries(Object.entries(values).slice(1)) },
    ],
  );

describe('for any scorecard and any facts', () => {
  it('an evaluation ends with states that add up', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const { states, announced, counts, coverage } = resultOf(
          scorecard,
          input,
        );
        const counted = Object.keys(states).filter(
          check => !announced.includes(check),
        );
        for (const state of CHECK_STATES) {
          expect(counts[state] ?? 0).toBe(
            counted.filter(check => states[check] === state).length,
          );
        }
        const { unknown = 0, error = 0 } = counts;
        expect(coverage).toEqual({
          known: counted.length - unknown - error,
          all: counted.length,
        });
      }),
    );
  });

  it('a level stands on all the checks up to it', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const { states, announced } = resultOf(scorecard, input);
        const height = heightOf(scorecard, input);
        const below = scorecard.spec.levels.slice(0, height);
        const standing = scorecard.spec.checks.filter(
          ({ id, level }) =>
            states[id] !== undefined &&
            !announced.includes(id) &&
            below.some(it => it.id === level),
        );
        expect(standing.every(({ id }) => ACHIEVED.includes(states[id]))).toBe(
          true,
        );
        expect(height === 0 || standing.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('losing what is known never raises a level, and makes nothing pass', () => {
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        fc.nat(),
        losses,
        (scorecard, input, which, lose) => {
          const place = which % Math.max(1, input.facts.length);
          const less = {
            ...input,
            facts: input.facts.flatMap((facts, index) =>
              index === place ? lose(facts) : [facts],
            ),
          };
          expect(heightOf(scorecard, less)).toBeLessThanOrEqual(
            heightOf(scorecard, input),
          );
          const before = resultOf(scorecard, input).states;
          for (const [check, state] of Object.entries(
            resultOf(scorecard, less).states,
          )) {
            expect([before[check], 'unknown', 'error']).toContain(state);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['unknown', 'facts.catalog.ownerResolves || facts.ci.protectedBranch'],
    ['failing', '!facts.catalog.ownerResolves && facts.catalog.ownerResolves'],
    ['invalid', 'facts.catalog.oops'],
  ])('one more check that is %s never raises a level', (_, rule) => {
    fc.assert(
      fc.property(anyScorecard, anyInput, levels, (scorecard, input, level) => {
        const facts = input.facts.filter(({ provider }) => provider !== 'ci');
        const without = { ...input, facts };
        expect(
          heightOf(withCheck(scorecard, { rule, level }), without),
        ).toBeLessThanOrEqual(heightOf(scorecard, without));
      }),
    );
  });

  it('turning a pass into a fail never raises a level', () => {
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        fc.nat(),
        (scorecard, input, which) => {
          const { states } = resultOf(scorecard, input);
          const passing = Object.keys(states).filter(
            check => states[check] === 'pass',
          );
          fc.pre(passing.length > 0);
          const turned = passing[which % passing.length];
          const checks = scorecard.spec.checks.map(check =>
            check.id === turned
              ? { ...check, rule: `!(${check.rule})` }
              : check,
          );
          const worse = { ...scorecard, spec: { ...scorecard.spec, checks } };
          expect(resultOf(worse, input).states[turned]).toBe('fail');
          expect(heightOf(worse, input)).toBeLessThanOrEqual(
            heightOf(scorecard, input),
          );
        },
      ),
    );
  });

  it('an explanation says what the result says', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const result = resultOf(scorecard, input);
        const { states } = result;
        const explained = explainAll(compiledOnce(scorecard), input);
        const current = compiledOnce(scorecard);
        expect(evaluateAndExplain(current, input)).toMatchObject({
          result,
          checks: explained,
          next: nextLevel(current, result, input),
        });
        expect(
          Object.fromEntries(explained.map(it => [it.check, it.state])),
        ).toEqual(states);
        for (const { state, reason } of explained) {
          expect(
            reason !== undefined || state === 'pass' || state === 'fail',
          ).toBe(true);
        }
      }),
    );
  });
});

describe('for any rule', () => {
  it('nothing passes or fails on a fact that nobody observed', () => {
    fc.assert(
      fc.property(anyRule, anyInput, (rule, input) => {
        const compiledRule = compileScorecard(
          scorecardOf([{ id: 'a', rule }]),
          providers,
        );
        const facts = input.facts.filter(({ provider }) => provider !== 'ci');
        const result = evaluate(compiledRule, {
          ...input,
          facts,
          exemptions: [],
        });
        const [check] = compiledRule.checks;
        // One that takes too many steps on small values is evaluated for nobody.
        fc.pre(compiledRule.problems.length === 0);
        fc.pre(check?.facts.some(({ name }) => name.startsWith('facts.ci.')));
        expect(['unknown', 'error']).toContain(result?.states.a);
        expect(result?.level).toBeUndefined();
      }),
      { numRuns: 150, maxSkipsPerRun: 1_000 },
    );
  });

  const words = fc.constantFrom(
    ...'facts catalog ci tags runs now size all exists map filter matches x . ( ) [ ] { } , && || ! == < + - * / % ? : in 1 2.5 "a" \'b'.split(
      ' ',
    ),
  );

  it('reading it ends, with or without problems', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map(all => all.join('')),
          fc.array(words, { maxLength: 40 }).map(all => all.join(' ')),
        ),
        anyInput,
        (rule, input) => {
          const scorecard = withCheck(scorecardOf([]), {
            rule,
            level: 'bronze',
          });
          const { checks, invalid } = compileScorecard(scorecard, providers);
          expect(checks.length + Math.min(1, invalid.length)).toBe(1);
          for (const { position } of invalid) {
            expect(position?.start).toBeLessThanOrEqual(position?.end ?? -1);
            expect(position?.end).toBeLessThanOrEqual(rule.length);
          }
          resultOf(scorecard, input);
        },
      ),
      { numRuns: 500 },
    );
  });
});
