import { scorecardOf } from '../__testUtils__/scorecardOf';
import { compileScorecard } from '../evaluator/compileScorecard';
import { CheckState } from '../evaluator/Result';
import { FactProviderDeclaration } from '../facts/Facts';
import { CampaignTargetSpec } from '../kinds/Campaign';
import { CampaignTarget } from './CampaignTarget';
import {
  findCampaignTargetProblems,
  isCampaignMeasured,
} from './findCampaignTargetProblems';

const catalog: FactProviderDeclaration = {
  id: 'catalog',
  title: 'Catalog',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [{ name: 'ownerResolves', type: 'boolean', description: 'It does' }],
};

const compiled = (spec = {}) =>
  compileScorecard(
    scorecardOf(
      [
        { id: 'owned' },
        { id: 'later', enforceFrom: '2027-01-01' },
        { id: 'fast', level: 'silver' },
        { id: 'wrong', level: 'gold', rule: 'facts.nobody.knows' },
      ],
      spec,
    ),
    [catalog],
  );

const stateOf = (
  target: CampaignTargetSpec,
  states: Record<string, CheckState>,
  day = '2026-11-30',
) => {
  const read = CampaignTarget.create(target, compiled());
  return read.stateOf(new Map(Object.entries(states)), read.checksOn(day));
};

describe('CampaignTarget', () => {
  it.each<[Record<string, CheckState>, string | undefined]>([
    [{ owned: 'pass', fast: 'pass' }, 'done'],
    [{ owned: 'pass', fast: 'fail' }, 'notDone'],
    [{ owned: 'unknown', fast: 'fail' }, 'notDone'],
    [{ owned: 'unknown', fast: 'exempt' }, 'unknown'],
    [{ owned: 'error', fast: 'pass' }, 'unknown'],
    [{ owned: 'exempt', fast: 'pass' }, 'exempt'],
    [{ owned: 'self-maintained', fast: 'pass' }, 'exempt'],
    [{ fast: 'pass' }, 'done'],
    [{ other: 'fail' }, undefined],
    [{}, undefined],
  ])('with checks in the states %j is %s', (states, expected) => {
    expect(stateOf({ checks: ['owned', 'fast'] }, states)).toBe(expected);
  });

  it('takes a level as its checks and those of lower levels', () => {
    const target = CampaignTarget.create({ level: 'silver' }, compiled());
    expect(target.checks.map(({ id }) => id)).toEqual([
      'owned',
      'later',
      'fast',
    ]);
  });

  it('counts a check of a level from the day on from which it counts', () => {
    const states = { owned: 'pass', later: 'fail', fast: 'pass' } as const;
    const level = { level: 'silver' };
    expect(stateOf(level, states, '2026-12-31')).toBe('done');
    expect(stateOf(level, states, '2027-01-01')).toBe('notDone');
  });

  it('counts a check that is named also before that day', () => {
    expect(stateOf({ checks: ['later'] }, { later: 'fail' })).toBe('notDone');
  });

  it('knows nobody who has reached a level with an invalid check', () => {
    const states = { owned: 'pass', fast: 'pass' } as const;
    expect(stateOf({ level: 'gold' }, states)).toBe('unknown');
    expect(stateOf({ level: 'gold' }, { owned: 'fail' })).toBe('notDone');
  });
});

describe('findCampaignTargetProblems', () => {
  const rulesOf = (
    target: CampaignTargetSpec,
    scorecard: ReturnType<typeof compiled> | undefined = compiled(),
  ) =>
    findCampaignTargetProblems(
      { scorecard: 'readiness', target },
      scorecard,
    ).map(({ rule, field }) => `${field}: ${rule}`);

  it('has nothing against checks and levels that are there', () => {
    expect(rulesOf({ checks: ['owned', 'later'] })).toEqual([]);
    expect(rulesOf({ level: 'gold' })).toEqual([]);
  });

  it('names what is not there, or cannot be evaluated', () => {
    expect(rulesOf({ checks: ['owned', 'onwed', 'zzz', 'wrong'] })).toEqual([
      'spec.target.checks[1]: campaign.mistypedCheck',
      'spec.target.checks[2]: campaign.unknownCheck',
      'spec.target.checks[3]: campaign.invalidCheck',
    ]);
    expect(rulesOf({ level: 'golf' })).toEqual([
      'spec.target.level: campaign.mistypedLevel',
    ]);
  });

  it.each([
    [{ lifecycle: 'draft' }, 'campaign.draftScorecard'],
    [{ lifecycle: 'retired' }, 'campaign.retiredScorecard'],
    [{ levels: [] }, 'campaign.brokenScorecard'],
  ])('measures nothing by a scorecard with %j', (spec, rule) => {
    const problems = findCampaignTargetProblems(
      { scorecard: 'readiness', target: { checks: ['owned'] } },
      compiled(spec),
    );
    expect(problems[0].rule).toBe(rule);
    expect(isCampaignMeasured(problems)).toBe(false);
  });

  it('measures nothing by a scorecard that is not there', () => {
    const problems = findCampaignTargetProblems(
      { scorecard: 'readiness', target: { checks: ['owned'] } },
      undefined,
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'spec.scorecard is "readiness", which is not in the catalog',
    ]);
    expect(isCampaignMeasured(problems)).toBe(false);
  });
});
