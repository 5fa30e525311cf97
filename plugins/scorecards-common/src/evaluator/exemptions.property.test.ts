import fc from 'fast-check';
import { anyInput, anyScorecard } from '../__testUtils__/arbitraries';
import { providers } from '../__testUtils__/providers';
import { ScorecardEntity } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { nextChange } from './nextChange';
import { ScorecardResult } from './Result';

const END = '2027-03-01';
const exemptionFrom = (check: string) => ({
  ...{ scorecard: 'scorecard:default/readiness', check },
  ...{ reason: 'because', until: END },
});
const anyCheck = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4');

function resultOf(
  scorecard: ScorecardEntity,
  input: EvaluationInput,
): ScorecardResult {
  const result = evaluate(compileScorecard(scorecard, providers), input);
  if (!result) {
    throw new Error('The scorecard applies to every service');
  }
  return result;
}

/** 0 below the lowest level. */
function heightOf({ spec }: ScorecardEntity, level?: string): number {
  return spec.levels.findIndex(({ id }) => id === level) + 1;
}

describe('for any scorecard and any facts', () => {
  it('an exemption changes no state but that of its own check', () => {
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        anyCheck,
        (scorecard, input, check) => {
          const { exemptions = [] } = input;
          const { states: before } = resultOf(scorecard, input);
          const { states: after } = resultOf(scorecard, {
            ...input,
            exemptions: [exemptionFrom(check), ...exemptions],
          });

          const { [check]: _, ...othersBefore } = before;
          const { [check]: own, ...othersAfter } = after;
          expect(othersAfter).toEqual(othersBefore);
          expect([undefined, 'exempt', 'unknown', 'error']).toContain(own);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an exemption that has ended is as if there had never been one', () => {
    const after = new Date('2027-03-01T00:00:00Z');
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        anyCheck,
        (scorecard, input, check) => {
          const without = { ...input, now: after };
          const exemptions = [
            ...(input.exemptions ?? []),
            exemptionFrom(check),
          ];
          const withEnded = { ...without, exemptions };

          expect(resultOf(scorecard, withEnded)).toEqual(
            resultOf(scorecard, without),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('an exemption is judged again when it ends', () => {
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        anyCheck,
        (scorecard, input, check) => {
          const next = nextChange(compileScorecard(scorecard, providers), {
            ...input,
            exemptions: [exemptionFrom(check)],
          });

          expect(next?.getTime()).toBeLessThanOrEqual(Date.parse(END));
        },
      ),
    );
  });

  it('the level without exemptions is never above the level', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const { level, levelWithoutExemptions } = resultOf(scorecard, input);

        expect(heightOf(scorecard, levelWithoutExemptions)).toBeLessThanOrEqual(
          heightOf(scorecard, level),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('every check up to the level without exemptions passes', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const result = resultOf(scorecard, input);
        const height = heightOf(scorecard, result.levelWithoutExemptions);

        const states = scorecard.spec.checks
          .filter(({ level }) => heightOf(scorecard, level) <= height)
          .filter(({ id }) => !result.announced.includes(id))
          .flatMap(({ id }) => result.states[id] ?? []);
        expect(new Set(states)).toEqual(new Set(height > 0 ? ['pass'] : []));
      }),
      { numRuns: 1_000 },
    );
  });

  it('both levels are the same where nothing is exempt or self-maintained', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (scorecard, input) => {
        const plain = { ...input, exemptions: [], optOuts: [] };
        const { level, levelWithoutExemptions } = resultOf(scorecard, plain);

        expect(levelWithoutExemptions).toBe(level);
      }),
      { numRuns: 500 },
    );
  });

  it('an unknown more raises neither of them', () => {
    fc.assert(
      fc.property(
        anyScorecard,
        anyInput,
        fc.constantFrom('bronze', 'silver', 'gold'),
        (scorecard, input, level) => {
          const facts = input.facts.map(it =>
            it.provider === 'ci' ? { ...it, values: {} } : it,
          );
          const known = { ...input, facts };
          const more = {
            ...scorecard,
            spec: {
              ...scorecard.spec,
              checks: [
                ...scorecard.spec.checks,
                { id: 'added', level, rule: 'facts.ci.runs > 0' },
              ],
            },
          };
          const before = resultOf(scorecard, known);
          const after = resultOf(more, known);

          for (const field of ['level', 'levelWithoutExemptions'] as const) {
            expect(heightOf(scorecard, after[field])).toBeLessThanOrEqual(
              heightOf(scorecard, before[field]),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
