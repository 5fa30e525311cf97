import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';
import { nextLevel } from './nextLevel';

const fail = '!facts.catalog.ownerResolves';

const unknown = 'facts.ci.runs > 1';

function next(checks: (Partial<ScorecardCheck> & { id: string })[]) {
  const input = inputOf([factsOf('catalog', { ownerResolves: true })]);
  const scorecard = compileScorecard(scorecardOf(checks), providers);
  const result = evaluate(scorecard, input);
  return result && nextLevel(scorecard, result, input);
}

describe('nextLevel', () => {
  it('names the checks of the next level that are not achieved', () => {
    expect(
      next([
        { id: 'owner' },
        { id: 'runs', level: 'silver', rule: unknown },
        { id: 'tags', level: 'silver', rule: fail },
        { id: 'fine', level: 'silver' },
        { id: 'gold', level: 'gold', rule: fail },
        {
          id: 'later',
          level: 'silver',
          rule: fail,
          enforceFrom: '2027-01-01',
        },
      ]),
    ).toEqual({ level: 'silver', checks: ['runs', 'tags'] });
  });

  it('names invalid checks, except those for others or for later', () => {
    const rule = '(';
    expect(
      next([
        { id: 'owner' },
        { id: 'broken', level: 'silver', rule },
        { id: 'others', level: 'silver', rule, appliesTo: { kind: 'API' } },
        { id: 'later', level: 'silver', rule, enforceFrom: '2027-01-01' },
      ]),
    ).toEqual({ level: 'silver', checks: ['broken'] });
  });

  it('is the lowest level below it, and nothing at the top', () => {
    expect(next([{ id: 'a', rule: fail }])).toEqual({
      level: 'bronze',
      checks: ['a'],
    });
    expect(next([{ id: 'a' }])).toBeUndefined();
  });

  it('is the level of what lacks where no check counts below it', () => {
    expect(
      next([
        { id: 'tags', level: 'silver', rule: fail },
        { id: 'runs', level: 'gold', rule: unknown },
      ]),
    ).toEqual({ level: 'silver', checks: ['tags'] });
    expect(next([])).toEqual({ level: 'bronze', checks: [] });
  });
});
