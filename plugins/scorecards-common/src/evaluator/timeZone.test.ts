import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { EvaluationInput } from './EvaluationInput';
import { nextChange } from './nextChange';

const OWNED = factsOf('catalog', { ownerResolves: true });

const TOKYO = Calendar.create('Asia/Tokyo');

/** Ten past midnight on the 29th in Tokyo. */
const TOKYO_MORNING = '2026-11-28T15:10:00Z';

/** Five in the afternoon of the 28th in Los Angeles. */
const LOS_ANGELES_AFTERNOON = '2026-11-29T01:00:00Z';

function compile(check: Partial<ScorecardCheck>, calendar?: Calendar) {
  const scorecard = scorecardOf([{ id: 'it', ...check }]);
  return compileScorecard(scorecard, providers, { calendar });
}

function at(now: string, rest: Partial<EvaluationInput> = {}): EvaluationInput {
  const facts = [{ ...OWNED, observedAt: now }];
  return { ...inputOf(facts, rest), now: new Date(now) };
}

describe('the days of a scorecard', () => {
  const enforced = { enforceFrom: '2026-11-29' };

  it.each([
    ['Asia/Tokyo', '2026-11-28T14:59:59.999Z', ['it']],
    ['Asia/Tokyo', TOKYO_MORNING, []],
    ['America/Los_Angeles', LOS_ANGELES_AFTERNOON, ['it']],
    ['America/Los_Angeles', '2026-11-29T08:00:00Z', []],
    ['UTC', TOKYO_MORNING, ['it']],
  ])('announce a check in %s, at %s: %j', (timeZone, now, announced) => {
    const compiled = compile(enforced, Calendar.create(timeZone));
    expect(evaluate(compiled, at(now))?.announced).toEqual(announced);
  });

  it.each([
    ['Asia/Tokyo', '2026-11-28T14:59:59.999Z', 'exempt'],
    ['Asia/Tokyo', TOKYO_MORNING, 'pass'],
    ['America/Los_Angeles', LOS_ANGELES_AFTERNOON, 'exempt'],
    ['America/Los_Angeles', '2026-11-29T08:00:00Z', 'pass'],
  ])('end an exemption in %s, at %s: %s', (timeZone, now, state) => {
    const exemption = {
      scorecard: 'scorecard:default/readiness',
      check: 'it',
      reason: 'It is being sold.',
      until: '2026-11-29',
    };
    const input = at(now, { exemptions: [exemption] });
    const compiled = compile({}, Calendar.create(timeZone));
    expect(evaluate(compiled, input)?.states.it).toBe(state);
  });

  it('have passed where an exemption ends on none that exists', () => {
    const exemption = {
      scorecard: 'scorecard:default/readiness',
      check: 'it',
      reason: 'It is being sold.',
      until: '2026-02-30',
    };
    const input = at('2026-01-01T00:00:00Z', { exemptions: [exemption] });
    expect(evaluate(compile({}), input)?.states.it).toBe('pass');
    const stale = nextChange(compile({}), { ...input, exemptions: [] });
    expect(nextChange(compile({}), input)).toEqual(stale);
  });

  it('say when something changes, also where clocks do', () => {
    const berlin = Calendar.create('Europe/Berlin');
    const changeOf = (calendar: Calendar, until: string, now: string) =>
      nextChange(
        compile({ rule: 'true' }, calendar),
        at(now, {
          exemptions: [
            {
              scorecard: 'scorecard:default/readiness',
              check: 'it',
              reason: 'It is being sold.',
              until,
            },
          ],
        }),
      )?.toISOString();

    expect(changeOf(TOKYO, '2026-11-30', TOKYO_MORNING)).toBe(
      '2026-11-29T15:00:00.000Z',
    );
    // Clocks go forward on the 29th and back on the 25th.
    expect(changeOf(berlin, '2026-03-30', '2026-03-29T00:00:00Z')).toBe(
      '2026-03-29T22:00:00.000Z',
    );
    expect(changeOf(berlin, '2026-10-26', '2026-10-25T00:00:00Z')).toBe(
      '2026-10-25T23:00:00.000Z',
    );
  });

  it('are those that rules read off the clock', () => {
    const rule =
      'now.getDate() == 29 && now.getHours() == 0 && now.getMinutes() == 10 && now.getDayOfWeek() == 0';
    const input = at(TOKYO_MORNING);
    expect(evaluate(compile({ rule }, TOKYO), input)?.states.it).toBe('pass');
    expect(evaluate(compile({ rule }), input)?.states.it).toBe('fail');
  });

  it('do not move an instant', () => {
    const rule = `now == timestamp('${TOKYO_MORNING}') && facts.ci.lastRun <= now`;
    const run = factsOf('ci', { lastRun: TOKYO_MORNING });
    const input = {
      ...at(TOKYO_MORNING),
      facts: [{ ...run, observedAt: TOKYO_MORNING }],
    };
    expect(evaluate(compile({ rule }, TOKYO), input)?.states.it).toBe('pass');
  });
});
