import { FilterPredicate } from '@backstage/filter-predicates';
import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { RULE_LIMITS } from '../rules/ruleLimits';
import { compileScorecard, compileScorecardSteps } from './compileScorecard';
import { evaluate } from './evaluate';
import { explain } from './explain';

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index);
const checks = <T>(count: number, make: (index: number) => T) =>
  numbers(count).map(index => ({ id: `c${index}`, ...make(index) }));
const list = `[${numbers(100).join(', ')}]`;
const nested = `${list}.all(a, ${list}.all(b, a + b >= 0))`;
const labels = (count: number) =>
  numbers(count).map(
    index => ({ [`metadata.labels.l${index}`]: 'x' } as FilterPredicate),
  );

describe('a scorecard that is too much work', () => {
  it.each([
    [
      'conditions in its checks',
      scorecardOf(checks(300, () => ({ appliesTo: { $all: labels(151) } }))),
      'spec.checks',
      /more than 2000 conditions/,
    ],
    [
      'conditions of the whole',
      scorecardOf(
        checks(1, () => ({})),
        { appliesTo: { $any: labels(30_000) } },
      ),
      'spec.appliesTo',
      /more than 1000 conditions and values/,
    ],
    [
      'checks',
      scorecardOf(checks(301, () => ({}))),
      'spec.checks',
      /more than 300 checks/,
    ],
    [
      'rules',
      scorecardOf(checks(140, () => ({ rule: nested }))),
      'spec.checks',
      /more than 100000 characters of rules/,
    ],
    [
      'steps for whatever values',
      scorecardOf(checks(40, () => ({ rule: nested }))),
      'spec.checks',
      /needs up to \d+ steps for each entity; allowed: at most 400000/,
    ],
  ])('by its %s is evaluated for nobody', (_, scorecard, field, message) => {
    const compiled = compileScorecard(scorecard, providers);
    expect(compiled.problems).toContainEqual({
      field,
      message: expect.stringMatching(message),
    });
    expect(evaluate(compiled, inputOf([]))).toBeUndefined();
  });

  it('compiles no check of one that is too large', () => {
    const scorecard = scorecardOf(checks(301, () => ({ rule: nested })));
    const steps = compileScorecardSteps(scorecard, providers);
    // The first step is the last.
    expect(steps.next()).toMatchObject({ done: true, value: { checks: [] } });
  });

  it('lets others have a turn after each check', () => {
    const scorecard = scorecardOf(checks(50, () => ({})));
    const steps = compileScorecardSteps(scorecard, providers);
    let turns = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      turns += 1;
    }
    expect(turns).toBe(50);
  });
});

describe('a scorecard of a reasonable size', () => {
  it.each([
    [50, 'facts.catalog.tags.exists(tag, tag.startsWith("team-"))'],
    [300, 'facts.ci.runs > 9 && facts.ci.failedRuns / facts.ci.runs < 0.1'],
    [300, 'facts.catalog.lifecycle in ["production", "beta"]'],
  ])('of %d checks is evaluated', (count, rule) => {
    const compiled = compileScorecard(
      scorecardOf(checks(count, () => ({ rule }))),
      providers,
    );
    const facts = [
      factsOf('ci', { runs: 100, failedRuns: 1 }),
      factsOf('catalog', { tags: ['team-a'], lifecycle: 'beta' }),
    ];
    expect(evaluate(compiled, inputOf(facts))?.counts).toEqual({ pass: count });
  });
});

describe('large values', () => {
  const tags = numbers(10_000).map(index => `t${index}`);
  const rule = (index: number) =>
    `facts.catalog.tags.exists(t, t == 'x${index}')`;
  const compiled = compileScorecard(
    scorecardOf(checks(40, index => ({ rule: rule(index) }))),
    providers,
  );
  const input = inputOf([factsOf('catalog', { tags })]);

  it('share the steps of the scorecard: what is left over is an error', () => {
    const {
      pass,
      fail = 0,
      error = 0,
    } = evaluate(compiled, input)?.counts ?? {};
    expect(pass).toBeUndefined();
    expect(fail).toBeGreaterThan(2);
    // A comparison of each item with a text is some steps.
    expect(fail).toBeLessThan(RULE_LIMITS.steps / tags.length);
    expect(fail + error).toBe(40);
    expect(evaluate(compiled, input)?.level).toBeUndefined();
  });

  it('say why', () => {
    const one = compileScorecard(
      scorecardOf([
        {
          id: 'it',
          rule: 'facts.catalog.tags.all(a, facts.catalog.tags.all(b, a != b))',
        },
      ]),
      providers,
    );
    expect(explain(one, 'it', input)?.reason).toMatch(
      /It would take up to \d+ steps on these values; 400000 are left of the 400000 for all rules of the scorecard/,
    );
  });
});
