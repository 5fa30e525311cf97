import { FilterPredicate } from '@backstage/filter-predicates';
import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { RULE_LIMITS } from '../rules/ruleLimits';
import { compileScorecard, compileScorecardSteps } from './compileScorecard';
import { evaluate } from './evaluate';
import { evaluateAndExplain, explain, explainAll } from './explain';

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
    expect(compiled.problems).toContainEqual(
      expect.objectContaining({
        field,
        message: expect.stringMatching(message),
      }),
    );
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

describe('large texts', () => {
  const text = 'aB'.repeat(32_000);
  const calls = '.upperAscii().lowerAscii()'.repeat(5);
  const rule = `facts.catalog.lifecycle${calls}.contains("zz")`;

  it('count in simple rules, too: there are so many of them', () => {
    const compiled = compileScorecard(
      scorecardOf(checks(300, () => ({ rule }))),
      providers,
    );
    const input = inputOf([factsOf('catalog', { lifecycle: text })]);
    const { fail = 0, error = 0 } = evaluate(compiled, input)?.counts ?? {};
    // Each call goes through 64,000 characters, 16 of them in a step.
    expect(fail).toBeGreaterThan(2);
    expect(fail).toBeLessThanOrEqual(RULE_LIMITS.steps / (10 * 4_000));
    expect(fail + error).toBe(300);
  });

  it('are no matter where they are small', () => {
    const compiled = compileScorecard(
      scorecardOf(checks(300, () => ({ rule }))),
      providers,
    );
    const input = inputOf([factsOf('catalog', { lifecycle: 'production' })]);
    expect(evaluate(compiled, input)?.counts).toEqual({ fail: 300 });
  });
});

describe('conditions for the items of lists', () => {
  const owned = (index: number) => ({
    relations: {
      $contains: { type: 'ownedBy', targetRef: `group:default/g${index}` },
    },
  });
  const compiled = compileScorecard(
    scorecardOf(checks(60, index => ({ appliesTo: owned(index) }))),
    providers,
  );
  const withRelations = (count: number) => {
    const input = inputOf([factsOf('catalog', { ownerResolves: true })]);
    const relations = numbers(count).map(index => ({
      type: 'ownedBy',
      targetRef: `group:default/g${index}`,
    }));
    return { ...input, entity: { ...input.entity, relations } };
  };

  it('are compared where the lists are of a usual length', () => {
    expect(evaluate(compiled, withRelations(40))?.counts).toEqual({ pass: 40 });
  });

  it('count for each item: what is left over is an error, and so holds the level back', () => {
    const result = evaluate(compiled, withRelations(10_000));
    const { pass = 0, error = 0 } = result?.counts ?? {};
    expect(pass).toBeGreaterThan(2);
    expect(pass).toBeLessThanOrEqual(RULE_LIMITS.steps / (2 * 10_000));
    expect(pass + error).toBe(60);
    expect(result?.level).toBeUndefined();
  });

  it('are limited in one predicate', () => {
    const appliesTo = { $any: numbers(11).map(owned) };
    const { problems } = compileScorecard(
      scorecardOf([{ id: 'it' }], { appliesTo }),
      providers,
    );
    expect(problems).toEqual([
      expect.objectContaining({
        field: 'spec.appliesTo',
        message: expect.stringMatching(/more than 20 values; allowed/),
      }),
    ]);
  });
});

describe('what is said of a scorecard', () => {
  it('is no more than ten problems of a rule, each of which takes a look at all facts', () => {
    const rule = numbers(70)
      .map(index => `facts.catalog.lifecycle${index}`)
      .join(' && ');
    const { invalid } = compileScorecard(
      scorecardOf([{ id: 'it', rule }]),
      providers,
    );
    expect(invalid).toHaveLength(10);
  });

  it('looks at a fact once, however many messages show it', () => {
    let looks = 0;
    const tags = new Proxy(['a', 'b'], {
      get(target, key, receiver) {
        looks += key === '1' ? 1 : 0;
        return Reflect.get(target, key, receiver);
      },
    });
    const compiled = compileScorecard(
      scorecardOf(
        checks(300, () => ({
          rule: 'facts.ci.runs > 0',
          message: numbers(40)
            .map(() => '{{facts.catalog.tags}}')
            .join(''),
        })),
      ),
      providers,
    );
    const sources = [factsOf('catalog', { tags }), factsOf('ci', { runs: 1 })];
    const explained = explainAll(compiled, inputOf(sources));
    expect(explained).toHaveLength(300);
    expect(explained[0].message).toMatch(/^a, ba, ba, b/);
    // Once to see what it is; writing it is ten items at most.
    expect(looks).toBeLessThan(300 * 40 + 10);
  });

  it('is the same whether it is explained or not, where steps are short', () => {
    const tags = numbers(10_000).map(index => `t${index}`);
    const compiled = compileScorecard(
      scorecardOf(
        checks(40, index => ({
          rule: `facts.ci.runs > 9 && facts.catalog.tags.exists(t, t == 'x${index}')`,
          message: '{{ facts.ci.runs }} runs',
        })),
      ),
      providers,
    );
    const input = inputOf([
      factsOf('catalog', { tags }),
      factsOf('ci', { runs: 9.0001 }),
    ]);
    const result = evaluate(compiled, input);
    expect(result?.counts.error).toBeGreaterThan(0);
    expect(evaluateAndExplain(compiled, input)?.result).toEqual(result);
    expect(explain(compiled, 'c39', input)?.state).toBe(result?.states.c39);
  });

  it('takes no time for what is cut off a message', () => {
    const long = 'a'.repeat(RULE_LIMITS.textLength);
    const compiled = compileScorecard(
      scorecardOf(
        checks(300, () => ({
          rule: 'facts.ci.runs > 0',
          message: '{{ facts.catalog.tags }}'.repeat(41),
        })),
      ),
      providers,
    );
    const tags = numbers(10).map(index => `${index}${long.slice(1)}`);
    const sources = [factsOf('catalog', { tags }), factsOf('ci', { runs: 1 })];
    const started = performance.now();
    const [{ message }] = explainAll(compiled, inputOf(sources));
    // It was twenty seconds.
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(message).toMatch(/^0a{198}…0a/);
  });

  it('does not repeat a large value beside every check that reads it', () => {
    const text = 'a'.repeat(RULE_LIMITS.textLength);
    const tags = numbers(20).map(index => `${index}${text.slice(2)}`);
    const many = numbers(10_000).map(index => `t${index}`);
    const compiled = compileScorecard(
      scorecardOf(
        checks(300, () => ({
          rule: "facts.catalog.lifecycle != '' && facts.catalog.tags != ['']",
        })),
      ),
      providers,
    );
    const factsBeside = (tagged: string[]) => {
      const report = evaluateAndExplain(
        compiled,
        inputOf([factsOf('catalog', { lifecycle: text, tags: tagged })]),
      );
      expect(JSON.stringify(report).length).toBeLessThan(2_500_000);
      return report?.checks[0].facts;
    };
    const shortText = { value: text.slice(0, 2_000), length: text.length };
    expect(factsBeside(many)).toMatchObject([
      shortText,
      { value: many.slice(0, 100), length: 10_000 },
    ]);
    // No part of an item: it would be another one.
    expect(factsBeside(['short', ...tags])).toMatchObject([
      shortText,
      { value: ['short'], length: 21 },
    ]);
    expect(factsBeside(['short'])?.[1]).not.toHaveProperty('length');
  });
});
