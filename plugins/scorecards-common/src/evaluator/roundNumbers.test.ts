import fc from 'fast-check';
import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { compileScorecard } from './compileScorecard';
import { explain } from './explain';

function messageOf(runs: number, limit: number) {
  const scorecard = compileScorecard(
    scorecardOf([
      {
        id: 'it',
        rule: `facts.ci.runs <= ${limit}`,
        message: '{{ facts.ci.runs }}',
      },
    ]),
    providers,
  );
  const facts = [factsOf('ci', { runs })];
  return explain(scorecard, 'it', inputOf(facts));
}

describe('a number in a message', () => {
  it.each([
    [15.004, 15, '15.004'],
    [15.126, 15, '15.13'],
    [14.996, 15, '15'],
    [1 / 3, 1, '0.33'],
    [15.00000000001, 15, '15.00000000001'],
    [15.00012, 15, '15.0001'],
    [1_000_000, 15, '1000000'],
  ])('%p against <= %p is %p', (runs, limit, shown) => {
    expect(messageOf(runs, limit)?.message).toBe(shown);
  });

  it('never contradicts the state of its check', () => {
    const near = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true }))
      .map(([limit, off]) => ({ limit, runs: limit + (off % 0.02) }));
    fc.assert(
      fc.property(near, ({ runs, limit }) => {
        fc.pre(Number.isFinite(runs));
        const explanation = messageOf(runs, limit);
        expect(explanation?.state).toBe(
          Number(explanation?.message) <= limit ? 'pass' : 'fail',
        );
      }),
    );
  });
});
