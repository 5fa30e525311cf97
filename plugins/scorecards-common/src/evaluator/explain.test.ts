import { stringifyEntityRef } from '@backstage/catalog-model';
import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { EntityFacts } from '../facts/Facts';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { EvaluationInput } from './EvaluationInput';
import { evaluateAndExplain, explain, explainAll } from './explain';

const RUNTIME = 'capability:default/runtime';

const RUNS = factsOf('ci', { runs: 10.126, failedRuns: 1 });

function explained(
  check: Partial<ScorecardCheck>,
  facts: EntityFacts[],
  rest: Partial<EvaluationInput> = {},
) {
  const scorecard = compileScorecard(
    scorecardOf([{ id: 'it', rule: 'facts.ci.runs > 9', ...check }]),
    providers,
  );
  return explain(scorecard, 'it', inputOf(facts, rest));
}

describe('explain', () => {
  it('shows what was asked, of which facts, and what to do', () => {
    const check = {
      title: 'It runs often',
      category: 'delivery',
      remedy: 'Run it',
      message: '{{ facts.ci.runs }} of 9 runs',
    };
    expect(explained(check, [RUNS])).toEqual({
      check: 'it',
      title: 'It runs often',
      level: 'bronze',
      category: 'delivery',
      state: 'pass',
      rule: 'facts.ci.runs > 9',
      facts: [
        {
          name: 'facts.ci.runs',
          type: 'number',
          unit: undefined,
          description: 'The runs of a component',
          value: 10.126,
          observedAt: '2026-06-15T11:30:00Z',
          ageMs: 1_800_000,
          stale: false,
          error: undefined,
        },
      ],
      message: '10.13 of 9 runs',
      remedy: undefined,
      when: undefined,
      reasons: [],
      reason: undefined,
      enforceFrom: undefined,
    });
  });

  it('says what to do where the rule does not hold, and only there', () => {
    const check = { remedy: 'Run it', rule: 'facts.ci.runs > 11' };
    expect(explained(check, [RUNS])).toMatchObject({
      state: 'fail',
      remedy: 'Run it',
    });
    expect(explained(check, [])).toMatchObject({
      state: 'unknown',
      remedy: undefined,
    });
  });

  it('says what to do about this entity', () => {
    const check = { remedy: 'About {entity}', rule: 'facts.ci.runs > 11' };
    const { entity } = inputOf([RUNS]);
    const ref = encodeURIComponent(stringifyEntityRef(entity));
    expect(explained(check, [RUNS])).toMatchObject({ remedy: `About ${ref}` });
  });

  it('says that a fact was never observed', () => {
    expect(explained({ message: '{{facts.ci.runs}} runs' }, [])).toMatchObject({
      title: 'it',
      state: 'unknown',
      reason: 'facts.ci.runs was never observed.',
      message: 'unknown runs',
      facts: [{ value: undefined, stale: false, ageMs: undefined }],
    });
  });

  it('says when a fact is not in the newest observation', () => {
    const source = factsOf('ci', { failedRuns: 1 });
    expect(explained({}, [source])).toMatchObject({
      state: 'unknown',
      reasons: [
        {
          rule: 'not-in-observation',
          fact: 'facts.ci.runs',
          provider: 'ci',
          observedAt: '2026-06-15T11:30:00Z',
        },
      ],
      reason:
        'facts.ci.runs is not in the newest observation of provider ci, of 2026-06-15T11:30:00Z.',
    });
  });

  it('shows a stale value with its age, but not in the message', () => {
    const stale = { ...RUNS, observedAt: '2026-06-12T11:00:00Z' };
    expect(
      explained({ message: '{{ facts.ci.runs }}' }, [stale]),
    ).toMatchObject({
      state: 'unknown',
      reason:
        'facts.ci.runs is stale: it was observed 3 days ago, and observations of provider ci are good for 1 hour.',
      message: 'unknown',
      facts: [{ value: 10.126, stale: true, ageMs: 262_800_000 }],
    });
  });

  it('shows the last good value of a provider that failed, and its age', () => {
    const error = { message: 'HTTP 500', at: '2026-06-15T11:59:00Z' };
    const old = '2026-06-15T10:30:00Z';
    expect(explained({}, [{ ...RUNS, observedAt: old, error }])).toMatchObject({
      state: 'error',
      reason:
        'facts.ci.runs is not known: provider ci failed (HTTP 500); last good values: 1 hour ago.',
      facts: [{ value: 10.126, ageMs: 5_400_000, error }],
    });
    expect(explained({}, [{ ...RUNS, error }])).toMatchObject({
      state: 'pass',
      reason:
        'Provider ci failed last (HTTP 500); its values of 30 minutes ago are good until they are older than 1 hour.',
      facts: [{ value: 10.126, ageMs: 1_800_000, error }],
    });
    const never = { ...RUNS, values: {}, observedAt: undefined, error };
    expect(explained({}, [never])?.reason).toMatch(/no good values yet\.$/);
  });

  it('says that a value is of another type', () => {
    expect(explained({}, [factsOf('ci', { runs: 'ten' })])).toMatchObject({
      state: 'error',
      reason: 'facts.ci.runs is not known: its value is not a number.',
      facts: [{ error: { message: 'The value is not a number' } }],
    });
  });

  it('says why the rule failed', () => {
    const check = { rule: 'facts.catalog.tags[3] == "a"' };
    expect(
      explained(check, [factsOf('catalog', { tags: ['b'] })]),
    ).toMatchObject({
      state: 'error',
      reason: expect.stringMatching(/^The rule failed: .*out of bounds/),
      reasons: [
        {
          rule: 'rule-failed',
          failure: { rule: 'rule.language', params: expect.anything() },
        },
      ],
    });
  });

  it('says who is exempt, and until when', () => {
    const exemption = {
      scorecard: 'scorecard:default/readiness',
      check: 'it',
      reason: 'It is being sold.',
    };
    expect(explained({}, [], { exemptions: [exemption] })?.reason).toBe(
      'Exempt: It is being sold.',
    );
    const exemptions = [{ ...exemption, until: '2026-08-01' }];
    expect(explained({}, [], { exemptions })?.reason).toBe(
      'Exempt: It is being sold. It ends on 2026-08-01.',
    );
  });

  it.each([
    ['maintained', 'self-maintained', /There is a maintained opt-out from/],
    ['overdue', 'pass', /overdue for review, so it does not count/],
    ['orphaned', 'pass', /orphaned: the group that maintained it is gone/],
    ['unconfirmed', 'pass', /not confirmed: its maintainer does not own/],
  ] as const)('says what a %s opt-out means', (optOut, state, reason) => {
    const optOuts = [{ capability: RUNTIME, state: optOut }];
    expect(
      explained({ capability: 'runtime' }, [RUNS], { optOuts }),
    ).toMatchObject({ state, reason: expect.stringMatching(reason) });
  });

  it('tells the day from which an announced check counts', () => {
    const later = { enforceFrom: '2026-07-01' };
    expect(explained(later, [RUNS])?.enforceFrom).toBe('2026-07-01');
    const earlier = { enforceFrom: '2026-06-01' };
    expect(explained(earlier, [RUNS])?.enforceFrom).toBeUndefined();
  });

  it.each([
    ['{{facts.catalog.tags}}', 'a, b'],
    ['{{ facts.catalog.ownerResolves }}', 'true'],
    ['{{ facts.catalog.wantedTags }}', 'none'],
    ['{{ facts.catalog.lifecycle }}', `${'x'.repeat(199)}…`],
    ['{{ facts.catalog.lifecicle }}', '{{ facts.catalog.lifecicle }}'],
    ['{{ facts.catalog }} {{ 1 + 1 }}', '{{ facts.catalog }} {{ 1 + 1 }}'],
    ['{{ facts.constructor.name }}', '{{ facts.constructor.name }}'],
    ['x'.repeat(2_000), 'x'.repeat(1_000)],
    [`${'{{ '.repeat(5_000)}`, '{{ '.repeat(5_000).slice(0, 1_000)],
  ])('fills the message %.40s', (message, filled) => {
    const facts = factsOf('catalog', {
      tags: ['a', 'b'],
      wantedTags: [],
      ownerResolves: true,
      lifecycle: 'x'.repeat(300),
    });
    expect(explained({ message }, [facts])?.message).toBe(filled);
  });

  it('cuts a long list in a message', () => {
    const tags = Array.from({ length: 15 }, (_, index) => `t${index}`);
    const facts = factsOf('catalog', { tags });
    expect(
      explained({ message: '{{ facts.catalog.tags }}' }, [facts])?.message,
    ).toBe('t0, t1, t2, t3, t4, t5, t6, t7, t8, t9 and 5 more');
  });

  it.each([
    ['maintained', 'opt-out from .*runtime, to be reviewed on 2026-01-10\\.$'],
    ['overdue', 'runtime was to be reviewed on 2026-01-10, so it does not'],
    ['orphaned', 'is orphaned: the group that maintained it is gone, so'],
  ] as const)('says when a %s opt-out is to be reviewed', (state, reason) => {
    const optOut = {
      capability: 'capability:default/runtime',
      state,
      reviewBy: '2026-01-10',
    };
    const explanation = explained(
      { capability: 'runtime', message: 'It is not used' },
      [factsOf('catalog', { ownerResolves: false })],
      { optOuts: [optOut] },
    );

    expect(explanation?.reason).toMatch(new RegExp(reason));
    expect(explanation).toMatchObject({ optOut, message: 'It is not used' });
  });

  it('says nothing of an opt-out from something else', () => {
    const optOut = {
      capability: 'capability:default/other',
      state: 'overdue' as const,
      reviewBy: '2026-01-10',
    };
    const explanation = explained({ capability: 'runtime' }, [], {
      optOuts: [optOut],
    });

    expect(explanation).not.toHaveProperty('optOut');
    expect(explanation?.reason).not.toMatch(/opt-out/);
  });

  it('explains nothing where there is nothing to explain', () => {
    const scorecard = compileScorecard(
      scorecardOf([
        { id: 'it' },
        { id: 'broken', rule: '(' },
        { id: 'others', appliesTo: { kind: 'API' } },
      ]),
      providers,
    );
    const input = inputOf([]);
    expect(explainAll(scorecard, input).map(({ check }) => check)).toEqual([
      'it',
    ]);
    for (const check of ['broken', 'others', 'nobody']) {
      expect(explain(scorecard, check, input)).toBeUndefined();
    }
    const entity = { ...input.entity, kind: 'API' };
    expect(explainAll(scorecard, { ...input, entity })).toEqual([]);
    expect(evaluateAndExplain(scorecard, { ...input, entity })).toBeUndefined();
  });
});
