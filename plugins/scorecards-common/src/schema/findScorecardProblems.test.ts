import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck } from '../kinds/Scorecard';
import { findScorecardProblems } from './findScorecardProblems';

describe('findScorecardProblems', () => {
  it('has nothing against a good scorecard', () => {
    const scorecard = scorecardOf([
      { id: 'a', enforceFrom: '2027-01-01', appliesTo: { kind: 'Component' } },
      { id: 'b', level: 'gold' },
    ]);
    expect(findScorecardProblems(scorecard)).toEqual([]);
  });

  it('says what is wrong as data as well, for other languages', () => {
    const scorecard = scorecardOf([{ id: 'a', level: 'bonze' }]);
    expect(findScorecardProblems(scorecard)).toEqual([
      {
        field: 'spec.checks[0].level',
        rule: 'check.unknownLevel',
        params: { value: '"bonze"', allowed: 'bronze, silver, gold' },
        message:
          'spec.checks[0].level is "bonze"; allowed: bronze, silver, gold',
      },
    ]);
  });

  it('leaves rules alone', () => {
    const scorecard = scorecardOf([{ id: 'a', rule: 'facts.nobody.knows +' }]);
    expect(findScorecardProblems(scorecard)).toEqual([]);
  });

  it.each<[Partial<ScorecardCheck>, string, RegExp]>([
    [{ id: 'a' }, 'spec.checks[1].id', /"a", which an earlier check has/],
    [{ id: 'constructor' }, 'spec.checks[1].id', /word that programs use/],
    [{ level: 'platinum' }, 'spec.checks[1].level', /bronze, silver, gold/],
    [{ level: undefined }, 'spec.checks[1].level', /is empty; allowed/],
    [{ enforceFrom: '2026-02-30' }, 'spec.checks[1].enforceFrom', /a day/],
    [{ enforceFrom: 'soon' }, 'spec.checks[1].enforceFrom', /a day/],
    [
      { appliesTo: { kind: { $foo: 1 } } as never },
      'spec.checks[1].appliesTo.kind.$foo',
      /not an operator here/,
    ],
    [
      { appliesTo: {} },
      'spec.checks[1].appliesTo',
      /an empty object; allowed: conditions/,
    ],
    [
      { message: {} as never },
      'spec.checks[1].message',
      /an empty object; .* text/,
    ],
    [
      { remedy: ['a'] as never },
      'spec.checks[1].remedy',
      /a list of 1; .* text/,
    ],
    [{ title: 7 as never }, 'spec.checks[1].title', /7; allowed: a text/],
  ])('refuses a second check with %j', (check, field, message) => {
    const scorecard = scorecardOf([{ id: 'a' }, { id: 'b', ...check }]);
    expect(findScorecardProblems(scorecard)).toEqual([
      expect.objectContaining({
        field,
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it.each([
    [{ levels: [] }, 'spec.levels', /at least one level/],
    [
      { levels: [{ id: 'bronze' }, { id: 'bronze' }] },
      'spec.levels[1].id',
      /spec.levels\[0\] already/,
    ],
    [
      { levels: [{ id: 'none' }, { id: 'bronze' }] },
      'spec.levels[0].id',
      /means no level/,
    ],
    [
      { levels: [{ id: 'bronze' }, { id: 'toString' }] },
      'spec.levels[1].id',
      /word that programs use/,
    ],
    [
      { levels: [{ id: { toString: null } as never }] },
      'spec.levels[0].id',
      /is an object; allowed: a text/,
    ],
    [
      { appliesTo: { $all: 1 } as never },
      'spec.appliesTo.$all',
      /list of filter predicates/,
    ],
    [{ appliesTo: undefined }, 'spec.appliesTo', /is empty/],
  ])('refuses a scorecard with %j', (spec, field, message) => {
    const problems = findScorecardProblems(scorecardOf([{ id: 'a' }], spec));
    expect(problems).toContainEqual(
      expect.objectContaining({
        field,
        message: expect.stringMatching(message),
      }),
    );
  });

  it('refuses a predicate that is nested without end, at once', () => {
    let appliesTo: unknown = { kind: 'Component' };
    for (let depth = 0; depth < 5_000; depth++) {
      appliesTo = { $not: appliesTo };
    }
    const scorecard = scorecardOf([{ id: 'a' }], {
      appliesTo: appliesTo as never,
    });
    expect(findScorecardProblems(scorecard)[0].field).toBe('spec.appliesTo');
  });

  it.each([undefined, null, 'text', [], { levels: 'gold', checks: [1, null] }])(
    'says something about a spec that is %j, and does not throw',
    spec => {
      const scorecard = { ...scorecardOf([]), spec } as never;
      expect(findScorecardProblems(scorecard).length).toBeGreaterThan(0);
    },
  );
});
