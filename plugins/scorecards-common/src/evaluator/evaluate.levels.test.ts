import { factsOf, inputOf } from '../__testUtils__/inputOf';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { compileScorecard } from './compileScorecard';
import { evaluate } from './evaluate';

function judge(checks: (Partial<ScorecardCheck> & { id: string })[]) {
  const scorecard = compileScorecard(scorecardOf(checks), providers);
  const facts = [factsOf('catalog', { ownerResolves: true })];
  return evaluate(scorecard, inputOf(facts));
}

describe('the level of an entity', () => {
  const pass = 'facts.catalog.ownerResolves';
  const fail = '!facts.catalog.ownerResolves';
  const unknown = 'facts.ci.runs > 1';
  const levelOf = (...rules: (Partial<ScorecardCheck> & { level: string })[]) =>
    judge(rules.map((check, index) => ({ id: `c${index}`, ...check })))?.level;

  it('is the highest whose checks, and those below, are all achieved', () => {
    const bronze = { level: 'bronze', rule: pass };
    const silver = { level: 'silver', rule: pass };
    expect(levelOf(bronze, silver, { level: 'gold', rule: pass })).toBe('gold');
    expect(levelOf(bronze, silver, { level: 'gold', rule: fail })).toBe(
      'silver',
    );
    expect(levelOf(bronze, { level: 'silver', rule: fail })).toBe('bronze');
    expect(levelOf({ level: 'bronze', rule: fail }, silver)).toBeUndefined();
  });

  it('is never raised by what is unknown', () => {
    expect(
      levelOf(
        { level: 'bronze', rule: pass },
        { level: 'silver', rule: unknown },
        { level: 'gold', rule: pass },
      ),
    ).toBe('bronze');
  });

  it('goes over a level without checks', () => {
    expect(
      levelOf({ level: 'bronze', rule: pass }, { level: 'gold', rule: pass }),
    ).toBe('gold');
    expect(
      levelOf({ level: 'bronze', rule: pass }, { level: 'gold', rule: fail }),
    ).toBe('silver');
  });

  it('is none where nothing is achieved up to it, whatever is above', () => {
    expect(
      levelOf({ level: 'gold', rule: pass }, { level: 'gold', rule: fail }),
    ).toBeUndefined();
    expect(
      levelOf(
        { level: 'silver', rule: unknown },
        { level: 'gold', rule: pass },
      ),
    ).toBeUndefined();
    expect(
      levelOf(
        { level: 'bronze', rule: pass, enforceFrom: '2026-06-16' },
        { level: 'silver', rule: pass },
        { level: 'gold', rule: fail },
      ),
    ).toBe('silver');
  });

  it('is none where nothing is achieved, whatever lacks', () => {
    expect(levelOf({ level: 'gold', rule: fail })).toBeUndefined();
    expect(levelOf()).toBeUndefined();
  });

  it('is kept down by an invalid check, which is no row and no coverage', () => {
    const result = judge([
      { id: 'a', level: 'bronze', rule: pass },
      { id: 'b', level: 'silver', rule: 'facts.ci.rnus > 1' },
      { id: 'c', level: 'gold', rule: pass },
    ]);
    expect(result).toMatchObject({
      level: 'bronze',
      states: { a: 'pass', c: 'pass' },
      coverage: { known: 2, all: 2 },
    });
  });

  it('is not kept down by an invalid check for others, or for later', () => {
    const broken = { level: 'bronze', rule: 'oops(' };
    const later = { ...broken, enforceFrom: '2026-06-16' };
    const others = { ...broken, appliesTo: { kind: 'API' } };
    const now = { ...broken, enforceFrom: '2026-06-15' };
    const good = { level: 'bronze', rule: pass };
    expect(levelOf(good, later, others)).toBe('gold');
    expect(levelOf(good, now)).toBeUndefined();
  });

  it('is kept down from the lowest level on where the level itself is wrong', () => {
    expect(
      levelOf(
        { level: 'bronze', rule: pass },
        { level: 'platinum', rule: pass },
      ),
    ).toBeUndefined();
  });
});
