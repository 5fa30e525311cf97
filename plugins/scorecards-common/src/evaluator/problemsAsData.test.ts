import { fillSentence } from '@kumiki/backstage-plugin-team-topology-common';
import { providers } from '../__testUtils__/providers';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';
import { findScorecardProblems } from '../schema/findScorecardProblems';
import { SCORECARD_SENTENCES } from '../schema/ScorecardProblem';
import { compileScorecard } from './compileScorecard';

type Rule = keyof typeof SCORECARD_SENTENCES;

const withCheck = (check: object) =>
  scorecardOf([{ id: 'a' }, { id: 'b', ...check }]);

const withLevels = (...ids: unknown[]) =>
  scorecardOf([], { levels: ids.map(id => ({ id: id as string })) });

const withChecks = (count: number, check: Partial<ScorecardCheck> = {}) =>
  scorecardOf(
    Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      ...check,
    })),
  );

const names = Array.from({ length: 998 }, (_, index) => `n${index}`);

const items = Array(100).fill(1);

/** A scorecard for each of the rules, and the field that breaks it. */
const WRONG: Record<Rule, [ScorecardEntity, string]> = {
  'scorecard.tooManyChecks': [withChecks(301), 'spec.checks'],
  'scorecard.tooManyCharacters': [
    withChecks(101, { rule: `true${' '.repeat(990)}` }),
    'spec.checks',
  ],
  'scorecard.tooManyConditions': [
    withChecks(3, { appliesTo: { 'metadata.name': { $in: names } } }),
    'spec.checks',
  ],
  'scorecard.tooManySteps': [
    withChecks(100, {
      rule: `[${items}].all(a, [${items}].all(b, a + b > 1))`,
    }),
    'spec.checks',
  ],
  'levels.empty': [withLevels(), 'spec.levels'],
  'level.noLevel': [withLevels('none'), 'spec.levels[0].id'],
  'level.notText': [withLevels(1), 'spec.levels[0].id'],
  'level.reserved': [withLevels('constructor'), 'spec.levels[0].id'],
  'level.repeated': [withLevels('a', 'a'), 'spec.levels[1].id'],
  'check.notId': [withCheck({ id: 7 }), 'id'],
  'check.repeatedId': [withCheck({ id: 'a' }), 'id'],
  'check.reservedId': [withCheck({ id: 'constructor' }), 'id'],
  'check.unknownLevel': [withCheck({ level: 'tin' }), 'level'],
  'check.notDay': [withCheck({ enforceFrom: '2026-02-30' }), 'enforceFrom'],
  'check.notText': [withCheck({ message: 7 }), 'message'],
  'check.notCapability': [withCheck({ capability: '' }), 'capability'],
};

describe('what is wrong with a scorecard', () => {
  it.each(Object.entries(WRONG) as [Rule, [ScorecardEntity, string]][])(
    'is data, once it is compiled: %s',
    (rule, [scorecard, field]) => {
      const { problems, invalid } = compileScorecard(scorecard, providers);
      const found = [...problems, ...invalid];
      expect(found.map(it => [it.rule, it.field])).toEqual([[rule, field]]);
      const [{ params = {}, message }] = found;
      const place = problems.length > 0 ? field : `spec.checks[1].${field}`;
      expect(message).toBe(
        fillSentence(SCORECARD_SENTENCES[rule], { ...params, field: place }),
      );
      expect(message).not.toMatch(/\{\w+\}/);
    },
  );

  it('is data in the filter of a check', () => {
    const scorecard = withCheck({ appliesTo: { kind: { $inn: ['API'] } } });
    const said = {
      rule: 'predicate.mistypedOperator',
      params: {
        allowed: '$exists, $in, $contains, $hasPrefix',
        meant: '$in',
      },
    };
    expect(compileScorecard(scorecard, providers).invalid).toEqual([
      expect.objectContaining({ field: 'appliesTo.kind.$inn', ...said }),
    ]);
    expect(findScorecardProblems(scorecard)).toEqual([
      expect.objectContaining({
        field: 'spec.checks[1].appliesTo.kind.$inn',
        ...said,
      }),
    ]);
  });

  it.each(['rule', 'when'])('is data in the %s of a check', field => {
    const scorecard = withCheck({ [field]: 'facts.ci.rnus > 1' });
    expect(compileScorecard(scorecard, providers).invalid).toEqual([
      {
        check: 'b',
        level: 'bronze',
        field,
        rule: 'rule.unknownFact',
        params: { provider: 'ci', name: 'rnus' },
        message: 'Provider ci declares no fact rnus',
        position: { line: 1, column: 1, start: 0, end: 13 },
        suggestion: 'facts.ci.runs',
      },
    ]);
  });
});
