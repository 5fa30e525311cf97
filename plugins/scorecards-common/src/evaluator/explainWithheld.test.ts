import fc from 'fast-check';
import { anyInput, anyScorecard } from '../__testUtils__/arbitraries';
import { factsOf, inputOf, SERVICE } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { EntityFacts } from '../facts/Facts';
import { ScorecardCheck } from '../kinds/Scorecard';
import { FactVisibility } from '../visibility/FactVisibility';
import { compileScorecard } from './compileScorecard';
import { EvaluationInput } from './EvaluationInput';
import { evaluateAndExplain } from './explain';

const SECRET = 'component:default/secret';

function explained(
  check: Partial<ScorecardCheck>,
  facts: EntityFacts[],
  rest: Partial<EvaluationInput> = {},
) {
  const scorecard = compileScorecard(
    scorecardOf([{ id: 'it', ...check }]),
    providers,
  );
  const withheld = FactVisibility.create(providers).withholdFrom(
    { entity: SERVICE, facts },
    ref => ref === SECRET,
  );
  const input = inputOf(facts, { withheld, ...rest });
  return evaluateAndExplain(scorecard, input)?.checks[0];
}

describe('an explanation for somebody who does not see everything', () => {
  it('has the state, and neither the value nor a part of it', () => {
    const explanation = explained(
      {
        rule: 'size(facts.catalog.tags) == 0',
        message:
          '{{ facts.catalog.tags }} in the way of {{ facts.catalog.lifecycle }}',
      },
      [factsOf('catalog', { tags: ['a', SECRET], lifecycle: 'production' })],
    );

    expect(explanation).toMatchObject({
      state: 'fail',
      message: 'not visible in the way of production',
      facts: [{ name: 'facts.catalog.tags', withheld: true }],
    });
    expect(explanation?.facts[0]).not.toHaveProperty('value');
    expect(JSON.stringify(explanation)).not.toContain('secret');
  });

  it('says that something failed, and not what the message says', () => {
    const error = { message: `No ${SECRET}`, at: '2026-06-15T11:59:00Z' };
    const explanation = explained({ rule: 'facts.catalog.ownerResolves' }, [
      factsOf('catalog', {}, { observedAt: undefined, error }),
    ]);

    expect(explanation).toMatchObject({
      state: 'error',
      reason: expect.stringMatching('failed \\(not visible to you\\)'),
      facts: [{ error: { at: error.at, withheld: true } }],
    });
    expect(JSON.stringify(explanation)).not.toContain('secret');
  });

  it('does not tell how a rule failed on values that are withheld', () => {
    const check = { rule: "facts.catalog.tags[3] == 'a'" };
    const facts = (tag: string) => [factsOf('catalog', { tags: [tag] })];

    expect(explained(check, facts('a'))?.reason).toMatch(/^The rule failed: ./);
    expect(explained(check, facts(SECRET))?.reason).toBe(
      'The rule failed: not visible to you.',
    );
  });

  it.each(['maintained', 'overdue', 'orphaned'] as const)(
    'says nothing of a %s opt-out but what follows from it',
    state => {
      const optOut = {
        capability: 'capability:default/runtime',
        state,
        reviewBy: '2026-10-01',
      };
      const explanation = explained(
        { capability: 'runtime' },
        [factsOf('catalog', { ownerResolves: true })],
        { optOuts: [{ ...optOut, withheld: true }] },
      );

      expect(explanation).toMatchObject({
        state: state === 'maintained' ? 'self-maintained' : 'pass',
        withheld: ['optOut'],
      });
      expect(JSON.stringify(explanation)).not.toMatch(/2026-10-01|capability/);
    },
  );

  it('never has another result', () => {
    fc.assert(
      fc.property(anyScorecard, anyInput, (written, input) => {
        const scorecard = compileScorecard(written, providers);
        const withheld = FactVisibility.create(providers).withholdFrom(
          input,
          () => true,
        );
        expect(
          evaluateAndExplain(scorecard, { ...input, withheld })?.result,
        ).toEqual(evaluateAndExplain(scorecard, input)?.result);
      }),
    );
  });
});
