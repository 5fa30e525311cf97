import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';

describe('compileScorecard', () => {
  it('tells which facts a check reads, with what was promised about them', () => {
    const { checks, invalid, problems } = compileScorecard(
      scorecardOf([{ id: 'runs', rule: 'facts.ci.runs > 3 || now > now' }]),
      providers,
    );
    expect({ invalid, problems }).toEqual({ invalid: [], problems: [] });
    expect(checks).toEqual([
      expect.objectContaining({
        id: 'runs',
        readsClock: true,
        facts: [
          {
            name: 'facts.ci.runs',
            type: 'number',
            unit: undefined,
            description: 'The runs of a component',
          },
        ],
      }),
    ]);
  });

  it('names the place of a mistyped fact and what was meant, and keeps the other checks', () => {
    const { checks, invalid } = compileScorecard(
      scorecardOf([
        { id: 'good' },
        {
          id: 'mistyped',
          level: 'silver',
          rule: 'facts.ci.runs > 1 &&\n  facts.ci.failedRun < 1',
        },
        { id: 'also-good' },
      ]),
      providers,
    );
    expect(checks.map(({ id }) => id)).toEqual(['good', 'also-good']);
    expect(invalid).toEqual([
      {
        check: 'mistyped',
        level: 'silver',
        field: 'rule',
        rule: 'rule.unknownFact',
        params: { provider: 'ci', name: 'failedRun' },
        message: 'Provider ci declares no fact failedRun',
        position: { line: 2, column: 3, start: 23, end: 41 },
        suggestion: 'facts.ci.failedRuns',
      },
    ]);
  });

  it('names the place of a syntax error', () => {
    const { invalid } = compileScorecard(
      scorecardOf([{ id: 'a', rule: 'facts.ci.runs >\n> 1' }]),
      providers,
    );
    expect(invalid).toEqual([
      expect.objectContaining({
        position: { line: 2, column: 1, start: 16, end: 17 },
      }),
    ]);
  });

  it.each<[Partial<ScorecardCheck>, string]>([
    [{ id: 'first' }, 'id'],
    [{ level: 'platinum' }, 'level'],
    [{ appliesTo: { kind: { $foo: 1 } } as never }, 'appliesTo.kind.$foo'],
    [{ when: 'facts.ci.rums > 1' }, 'when'],
    [{ when: 7 as never }, 'when'],
    [{ enforceFrom: '2026-02-30' }, 'enforceFrom'],
    [{ capability: ':::' }, 'capability'],
    [{ rule: undefined }, 'rule'],
  ])('holds a check with %j invalid, and no other', (check, field) => {
    const { checks, invalid, problems } = compileScorecard(
      scorecardOf([{ id: 'first' }, { id: 'second', ...check }]),
      providers,
    );
    expect(checks.map(({ id }) => id)).toEqual(['first']);
    expect(invalid).toEqual([
      // Where it names none that there is, it is the lowest that it blocks.
      expect.objectContaining({
        check: check.id ?? 'second',
        level: 'bronze',
        field,
      }),
    ]);
    expect(problems).toEqual([]);
  });

  it('names a check without id by its position', () => {
    const { invalid } = compileScorecard(
      scorecardOf([{ id: 'a' }, { id: undefined as never }]),
      providers,
    );
    expect(invalid).toEqual([
      {
        check: 'checks[1]',
        level: 'bronze',
        field: 'id',
        rule: 'check.notId',
        params: { value: 'empty' },
        message: 'spec.checks[1].id is empty; allowed: a text',
      },
    ]);
  });

  it('finds the capability in the namespace of the scorecard', () => {
    const scorecard = scorecardOf([{ id: 'a', capability: 'Runtime' }]);
    scorecard.metadata.namespace = 'Platform';
    const compiled = compileScorecard(scorecard, providers);
    expect(compiled.ref).toBe('scorecard:platform/readiness');
    expect(compiled.checks[0].capability).toBe('capability:platform/runtime');
  });

  it.each([undefined, null, 'text', { checks: [null, 'x', {}] }])(
    'takes a spec that is %j for one that applies to nothing',
    spec => {
      const scorecard = { ...scorecardOf([]), spec } as never;
      const compiled = compileScorecard(scorecard, providers);
      expect(compiled.problems.length).toBeGreaterThan(0);
      expect(compiled.checks).toEqual([]);
      expect(compiled.lifecycle).toBe('draft');
    },
  );

  it('reads 300 checks in no time', () => {
    const checks = Array.from({ length: 300 }, (_, index) => ({
      id: `check-${index}`,
      rule: `facts.ci.runs > ${index} && facts.catalog.ownerResolves`,
    }));
    const start = process.cpuUsage().user;
    expect(
      compileScorecard(scorecardOf(checks), providers).checks,
    ).toHaveLength(300);
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
  });
});
