import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { nextChange } from './nextChange';

function changeOf(check: Partial<ScorecardCheck>, input: EvaluationInput) {
  const scorecard = scorecardOf([{ id: 'it', ...check }]);
  return nextChange(compileScorecard(scorecard, providers), input);
}

const OWNED = factsOf('catalog', { ownerResolves: true });

const RUNS = factsOf('ci', { runs: 1 });

describe('nextChange', () => {
  it('is when the first fact that is read grows stale', () => {
    const rule = 'facts.catalog.ownerResolves && facts.ci.runs > 0';
    const scorecard = compileScorecard(
      scorecardOf([{ id: 'it', rule }]),
      providers,
    );
    const input = inputOf([OWNED, RUNS]);
    const next = nextChange(scorecard, input);
    expect(next?.toISOString()).toBe('2026-06-15T12:30:00.001Z');
    const before = new Date(Number(next) - 1);
    expect(evaluate(scorecard, { ...input, now: before })?.states.it).toBe(
      'pass',
    );
    expect(
      evaluate(scorecard, { ...input, now: next ?? before })?.states.it,
    ).toBe('unknown');
  });

  it('is never for what is stale, missing or not read', () => {
    const stale = { ...OWNED, observedAt: '2026-06-01T00:00:00Z' };
    expect(changeOf({}, inputOf([stale, RUNS]))).toBeUndefined();
    expect(changeOf({}, inputOf([]))).toBeUndefined();
  });

  it('is when an announced check comes to count', () => {
    const check = { enforceFrom: '2026-07-01' };
    expect(changeOf(check, inputOf([]))?.toISOString()).toBe(
      '2026-07-01T00:00:00.000Z',
    );
  });

  it('is when an exemption ends', () => {
    const exemptions = [
      {
        scorecard: 'scorecard:default/readiness',
        check: 'it',
        reason: 'x',
        until: '2026-06-20',
      },
    ];
    expect(changeOf({}, inputOf([], { exemptions }))?.toISOString()).toBe(
      '2026-06-20T00:00:00.000Z',
    );
  });

  it('is within the hour where a rule reads the clock', () => {
    const rule = "now - facts.ci.lastRun < duration('24h')";
    expect(changeOf({ rule }, inputOf([]))?.toISOString()).toBe(
      '2026-06-15T13:00:00.000Z',
    );
  });

  it('is never where the scorecard does not apply', () => {
    const input = inputOf([OWNED]);
    const entity = { ...input.entity, kind: 'API' };
    expect(changeOf({}, { ...input, entity })).toBeUndefined();
  });
});
