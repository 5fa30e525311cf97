import { factsOf, inputOf, NOW, SERVICE } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluatedOptOut, EvaluationInput } from './EvaluationInput';

const OWNED = factsOf('catalog', {
  ownerResolves: true,
  lifecycle: 'production',
});

const RUNS = factsOf('ci', { runs: 10, failedRuns: 1, protectedBranch: false });

const RUNTIME = 'capability:default/runtime';

const SCORECARD = 'scorecard:default/readiness';

function judge(
  checks: (Partial<ScorecardCheck> & { id: string })[],
  input: EvaluationInput,
  spec: Partial<ScorecardEntity['spec']> = {},
) {
  const scorecard = compileScorecard(scorecardOf(checks, spec), providers);
  return evaluate(scorecard, input);
}

function stateOf(check: Partial<ScorecardCheck>, input: EvaluationInput) {
  return judge([{ id: 'it', ...check }], input)?.states.it;
}

describe('the state of a check', () => {
  it('is pass or fail where all facts are known', () => {
    const input = inputOf([OWNED, RUNS]);
    expect(stateOf({ rule: 'facts.ci.runs > 9' }, input)).toBe('pass');
    expect(stateOf({ rule: 'facts.ci.runs > 10' }, input)).toBe('fail');
  });

  it.each([
    ['of a provider that said nothing', []],
    ['that a provider left out', [factsOf('ci', { failedRuns: 1 })]],
    ['that is null', [factsOf('ci', { runs: null as never })]],
    ['without time of observation', [{ ...RUNS, observedAt: undefined }]],
    ['observed at no readable time', [{ ...RUNS, observedAt: 'yesterday' }]],
    [
      'that is older than its provider allows',
      [{ ...RUNS, observedAt: '2026-06-15T10:59:59Z' }],
    ],
  ])('is unknown with a fact %s', (_, facts) => {
    expect(stateOf({ rule: 'facts.ci.runs > 1' }, inputOf(facts))).toBe(
      'unknown',
    );
  });

  it('is unknown even where the rule could be decided without the missing fact', () => {
    const rule = 'facts.catalog.ownerResolves || facts.ci.runs > 1';
    expect(stateOf({ rule }, inputOf([OWNED]))).toBe('unknown');
  });

  it('is known up to the limit of its age, and with a time in the future', () => {
    const rule = 'facts.ci.runs > 1';
    const at = (observedAt: string) => inputOf([{ ...RUNS, observedAt }]);
    expect(stateOf({ rule }, at('2026-06-15T11:00:00Z'))).toBe('pass');
    expect(stateOf({ rule }, at('2026-06-15T13:00:00Z'))).toBe('pass');
  });

  describe('where the newest attempt of a provider failed', () => {
    const rule = 'facts.ci.runs > 1';
    const error = { message: 'HTTP 500', at: '2026-06-15T11:59:00Z' };
    const failed = (observedAt?: string) =>
      inputOf([{ ...RUNS, observedAt, error }]);

    it('goes by the last good values as long as they are fresh', () => {
      expect(stateOf({ rule }, failed('2026-06-15T11:00:00Z'))).toBe('pass');
      const few = { rule: 'facts.ci.runs < 1' };
      expect(stateOf(few, failed('2026-06-15T11:00:00Z'))).toBe('fail');
    });

    it('is error as soon as they are not', () => {
      expect(stateOf({ rule }, failed('2026-06-15T10:59:59Z'))).toBe('error');
      expect(stateOf({ rule }, failed())).toBe('error');
    });

    it('is unknown where the last observation left the fact out', () => {
      const other = { rule: 'facts.ci.lastRun < now' };
      expect(stateOf(other, failed('2026-06-15T11:00:00Z'))).toBe('unknown');
    });

    it('takes no level away in one night', () => {
      const checks = [{ id: 'runs', rule }];
      const good = inputOf([RUNS]);
      const before = judge(checks, good);
      expect(before).toMatchObject({ level: 'gold' });
      expect(judge(checks, failed(RUNS.observedAt))).toEqual(before);
    });
  });

  it.each([
    ['of another type', factsOf('ci', { runs: '10' })],
    ['that is no number', factsOf('ci', { runs: NaN })],
  ])('is error with a fact %s', (_, facts) => {
    const rule = 'facts.catalog.ownerResolves && facts.ci.runs > 1';
    expect(stateOf({ rule }, inputOf([facts]))).toBe('error');
    expect(stateOf({ rule }, inputOf([OWNED, facts]))).toBe('error');
  });

  it('is error where the rule fails on these values', () => {
    const facts = factsOf('catalog', { tags: [] });
    expect(
      stateOf({ rule: 'facts.catalog.tags[0] == "a"' }, inputOf([facts])),
    ).toBe('error');
  });

  it('is error where the rule would take too long on these values', () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => `tag-${index}`);
    const rule =
      'facts.catalog.tags.all(a, facts.catalog.tags.exists(b, a == b))';
    const facts = factsOf('catalog', { tags });
    expect(stateOf({ rule }, inputOf([facts]))).toBe('error');
  });

  it('is self-maintained with a maintained opt-out only', () => {
    const check = { rule: 'facts.ci.runs > 10', capability: 'runtime' };
    const withOptOut = (state: EvaluatedOptOut['state']) =>
      inputOf([RUNS], { optOuts: [{ capability: RUNTIME, state }] });
    expect(stateOf(check, withOptOut('maintained'))).toBe('self-maintained');
    expect(stateOf(check, withOptOut('overdue'))).toBe('fail');
    expect(stateOf(check, withOptOut('orphaned'))).toBe('fail');
    expect(stateOf(check, withOptOut('unconfirmed'))).toBe('fail');
    expect(stateOf({ rule: check.rule }, withOptOut('maintained'))).toBe(
      'fail',
    );
  });

  it('is self-maintained where one of two opt-outs is maintained', () => {
    const input = inputOf([], {
      optOuts: [
        { capability: RUNTIME, state: 'overdue' },
        { capability: RUNTIME, state: 'maintained' },
      ],
    });
    expect(stateOf({ capability: 'runtime' }, input)).toBe('self-maintained');
  });

  it('is exempt before anything else, until the exemption ends', () => {
    const error = { message: 'x', at: 'x' };
    const granted = (until?: string) =>
      inputOf([{ ...OWNED, observedAt: undefined, error }], {
        optOuts: [{ capability: RUNTIME, state: 'maintained' }],
        exemptions: [
          { scorecard: SCORECARD, check: 'it', reason: 'Sold', until },
        ],
      });
    const check = { capability: 'runtime' };
    expect(stateOf(check, granted())).toBe('exempt');
    expect(stateOf(check, granted('2026-06-16'))).toBe('exempt');
    expect(stateOf(check, granted('2026-06-15'))).toBe('self-maintained');
    expect(stateOf({}, granted('2026-06-15'))).toBe('error');
    expect(stateOf({}, granted('some day'))).toBe('error');
  });

  it('is not exempt for another check or scorecard', () => {
    const exemptions = [
      { scorecard: SCORECARD, check: 'other', reason: 'x' },
      { scorecard: 'scorecard:default/other', check: 'it', reason: 'x' },
    ];
    expect(stateOf({}, inputOf([OWNED], { exemptions }))).toBe('pass');
  });
});

describe('a result', () => {
  it('counts every state and the coverage', () => {
    const error = { message: 'x', at: 'x' };
    const result = judge(
      [
        { id: 'pass', rule: 'facts.catalog.ownerResolves' },
        { id: 'fail', rule: 'facts.catalog.lifecycle == "beta"' },
        { id: 'unknown', rule: 'facts.catalog.tags == []' },
        { id: 'error', rule: 'facts.ci.runs > 1' },
        { id: 'exempt' },
        { id: 'self-maintained', capability: 'runtime' },
      ],
      inputOf([OWNED, { ...RUNS, observedAt: undefined, error }], {
        optOuts: [{ capability: RUNTIME, state: 'maintained' }],
        exemptions: [{ scorecard: SCORECARD, check: 'exempt', reason: 'x' }],
      }),
    );
    expect(result).toEqual({
      scorecard: SCORECARD,
      entity: 'component:default/billing',
      states: {
        pass: 'pass',
        fail: 'fail',
        unknown: 'unknown',
        error: 'error',
        exempt: 'exempt',
        'self-maintained': 'self-maintained',
      },
      announced: [],
      counts: {
        pass: 1,
        fail: 1,
        unknown: 1,
        error: 1,
        exempt: 1,
        'self-maintained': 1,
      },
      coverage: { known: 4, all: 6 },
    });
  });

  it('shows an announced check and counts it nowhere, until its day', () => {
    const checks = [
      { id: 'now' },
      {
        id: 'later',
        rule: 'facts.ci.runs > 100',
        enforceFrom: '2026-07-01',
      },
    ];
    const input = inputOf([OWNED, RUNS]);
    expect(judge(checks, input)).toMatchObject({
      level: 'gold',
      states: { now: 'pass', later: 'fail' },
      announced: ['later'],
      counts: { pass: 1 },
      coverage: { known: 1, all: 1 },
    });
    const july = new Date('2026-07-01T00:00:00Z');
    const observedAt = july.toISOString();
    const then = inputOf(
      [OWNED, RUNS].map(facts => ({ ...facts, observedAt })),
      { now: july },
    );
    const result = judge(checks, then);
    expect(result).toMatchObject({
      announced: [],
      counts: { pass: 1, fail: 1 },
      coverage: { known: 2, all: 2 },
    });
    expect(result?.level).toBeUndefined();
  });

  it('has no row for a check that does not apply', () => {
    const result = judge(
      [
        { id: 'all' },
        { id: 'tier-1', appliesTo: { 'metadata.labels.tier': '1' } },
        { id: 'tier-2', appliesTo: { 'metadata.labels.tier': '2' } },
      ],
      inputOf([OWNED]),
    );
    expect(Object.keys(result?.states ?? {})).toEqual(['all', 'tier-1']);
  });

  it.each([
    ['does not apply to the entity', { appliesTo: { kind: 'API' } }],
    ['is retired', { lifecycle: 'retired' as const }],
    ['has no levels', { levels: [] }],
    ['applies to nobody knows what', { appliesTo: { $all: 1 } as never }],
    ['applies to everything by mistake', { appliesTo: {} }],
  ])('is absent where the scorecard %s', (_, spec) => {
    expect(judge([{ id: 'a' }], inputOf([OWNED]), spec)).toBeUndefined();
  });

  it('is there for a draft', () => {
    const spec = { lifecycle: 'draft' as const };
    expect(judge([{ id: 'a' }], inputOf([OWNED]), spec)).toBeDefined();
  });

  it('is about any kind, with refs in lower case', () => {
    const entity = {
      ...SERVICE,
      kind: 'Group',
      metadata: { name: 'SRE', namespace: 'Platform' },
    };
    const result = judge(
      [{ id: 'a' }],
      { entity, facts: [OWNED], now: NOW },
      { appliesTo: { kind: 'Group' } },
    );
    expect(result?.entity).toBe('group:platform/sre');
  });

  it('is judged under fake timers too', () => {
    jest.useFakeTimers({ now: NOW });
    try {
      const facts = factsOf('ci', { lastRun: '2026-06-15T11:00:00Z' });
      const rule = "now - facts.ci.lastRun < duration('2h')";
      expect(
        stateOf({ rule }, { entity: SERVICE, facts: [facts], now: new Date() }),
      ).toBe('pass');
    } finally {
      jest.useRealTimers();
    }
  });

  it('comes fast: 1,000 entities by 50 checks', () => {
    const checks = Array.from({ length: 50 }, (_, index) => ({
      id: `check-${index}`,
      rule: `facts.ci.runs > ${index} && facts.catalog.ownerResolves`,
    }));
    const scorecard = compileScorecard(scorecardOf(checks), providers);
    const input = inputOf([OWNED, RUNS]);
    const start = process.cpuUsage().user;
    for (let entity = 0; entity < 1_000; entity++) {
      evaluate(scorecard, input);
    }
    expect((process.cpuUsage().user - start) / 1_000).toBeLessThan(1_000);
  });
});
