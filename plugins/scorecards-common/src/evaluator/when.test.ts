import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { EntityFacts } from '../facts/Facts';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { evaluateAndExplain, explain } from './explain';
import { nextChange } from './nextChange';

/** It is about services that are not beta, and about their runs. */
const CHECK: Partial<ScorecardCheck> = {
  when: "facts.catalog.lifecycle != 'beta'",
  rule: 'facts.ci.runs > 9',
};

const BETA = factsOf('catalog', { lifecycle: 'beta', ownerResolves: true });

const LIVE = factsOf('catalog', { lifecycle: 'live', ownerResolves: true });

const RUNS = factsOf('ci', { runs: 10 });

function compile(check: Partial<ScorecardCheck> = {}) {
  const checks = [
    { id: 'owner' },
    { id: 'it', level: 'silver', ...CHECK, ...check },
  ];
  return compileScorecard(scorecardOf(checks), providers);
}

function result(
  facts: EntityFacts[],
  check: Partial<ScorecardCheck> = {},
  rest: Partial<EvaluationInput> = {},
) {
  return evaluate(compile(check), inputOf(facts, rest));
}

describe('a check with `when`', () => {
  it('does not apply where it is false, whatever else is known', () => {
    for (const facts of [[BETA], [BETA, RUNS]]) {
      expect(result(facts)).toMatchObject({
        level: 'gold',
        states: { owner: 'pass' },
        coverage: { known: 1, all: 1 },
      });
    }
  });

  it('goes by its rule where it is true', () => {
    expect(result([LIVE, RUNS])?.states.it).toBe('pass');
    expect(result([LIVE, factsOf('ci', { runs: 1 })])).toMatchObject({
      level: 'bronze',
      states: { it: 'fail' },
    });
    expect(result([LIVE])?.states.it).toBe('unknown');
  });

  it('is unknown where it is not known whether it applies, and blocks its level', () => {
    const facts = [factsOf('catalog', { ownerResolves: true }), RUNS];
    expect(result(facts)).toMatchObject({
      level: 'bronze',
      states: { it: 'unknown' },
    });
    expect(explain(compile(), 'it', inputOf(facts))).toMatchObject({
      state: 'unknown',
      reasons: [
        { rule: 'when-not-known' },
        { rule: 'not-in-observation', fact: 'facts.catalog.lifecycle' },
      ],
      reason: expect.stringMatching(
        /^It is not known whether the check applies\. /,
      ),
    });
  });

  it('is an error where that cannot be evaluated', () => {
    const check = { when: "facts.catalog.tags[0] == 'a'" };
    const facts = [factsOf('catalog', { ownerResolves: true, tags: [] }), RUNS];
    expect(result(facts, check)?.states.it).toBe('error');
    expect(explain(compile(check), 'it', inputOf(facts))).toMatchObject({
      reasons: [{ rule: 'when-failed' }],
    });
  });

  it('is exempt and self-maintained only where it applies', () => {
    const exemptions = [
      { scorecard: 'scorecard:default/readiness', check: 'it', reason: 'Sold' },
    ];
    expect(result([BETA], {}, { exemptions })?.states).toEqual({
      owner: 'pass',
    });
    expect(result([LIVE], {}, { exemptions })?.states.it).toBe('exempt');
    expect(result([RUNS], {}, { exemptions })?.states.it).toBe('unknown');
  });

  it('is told of with what makes it not apply', () => {
    expect(evaluateAndExplain(compile(), inputOf([BETA]))).toMatchObject({
      checks: [{ check: 'owner' }],
      notApplicable: [{ check: 'it', level: 'silver', when: CHECK.when }],
    });
    expect(explain(compile(), 'it', inputOf([BETA]))).toBeUndefined();
  });

  it('names the facts of both', () => {
    const [, { facts }] = compile().checks;
    expect(facts.map(({ name }) => name)).toEqual([
      'facts.ci.runs',
      'facts.catalog.lifecycle',
    ]);
  });

  it('is evaluated again when the fact behind it gets stale', () => {
    const facts = [{ ...LIVE, observedAt: '2026-06-14T13:00:00Z' }, RUNS];
    const compiled = compileScorecard(
      scorecardOf([{ id: 'it', when: CHECK.when, rule: 'true' }]),
      providers,
    );
    expect(nextChange(compiled, inputOf(facts))).toEqual(
      new Date('2026-06-15T13:00:00.001Z'),
    );
  });

  it('blocks its level where it is written wrongly, and says where', () => {
    const compiled = compile({ when: 'facts.catalog.lifecicle == 1' });
    expect(compiled.invalid).toMatchObject([
      {
        check: 'it',
        level: 'silver',
        field: 'when',
        position: { line: 1, column: 1 },
        suggestion: 'facts.catalog.lifecycle',
      },
    ]);
    expect(evaluate(compiled, inputOf([LIVE, RUNS]))?.level).toBe('bronze');
  });
});

describe('an invalid check with `when`', () => {
  const wrong = { rule: '(' };
  const explained = (facts: EntityFacts[]) =>
    evaluateAndExplain(compile(wrong), inputOf(facts));

  it('blocks its level where it applies, and where that is not known', () => {
    for (const facts of [
      [LIVE],
      [factsOf('catalog', { ownerResolves: true })],
    ]) {
      expect(explained(facts)).toMatchObject({
        result: { level: 'bronze' },
        invalid: [{ check: 'it', field: 'rule' }],
        next: { level: 'silver', checks: ['it'] },
      });
    }
  });

  it('blocks nothing where it does not apply', () => {
    const report = explained([BETA]);
    expect(report).toMatchObject({ result: { level: 'gold' }, invalid: [] });
    expect(report?.next).toBeUndefined();
  });

  it('blocks everybody where `when` is what is wrong', () => {
    const compiled = compile({ when: 'facts.catalog.lifecicle' });
    expect(evaluateAndExplain(compiled, inputOf([BETA, RUNS]))).toMatchObject({
      result: { level: 'bronze' },
      invalid: [{ check: 'it', field: 'when' }],
      next: { level: 'silver', checks: ['it'] },
    });
  });

  it('is evaluated again when what `when` reads is too old', () => {
    expect(nextChange(compile(wrong), inputOf([LIVE]))?.toISOString()).toBe(
      '2026-06-16T11:30:00.001Z',
    );
    const clock = compile({
      ...wrong,
      when: "now - facts.ci.lastRun < duration('24h')",
    });
    expect(nextChange(clock, inputOf([]))?.toISOString()).toBe(
      '2026-06-15T13:00:00.000Z',
    );
  });
});
