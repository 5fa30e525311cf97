import { scorecardOf } from '../__testUtils__/scorecardOf';
import { findScorecardProblems } from '../schema/findScorecardProblems';
import { exemptionDrift } from './exemptionDrift';
import {
  findExemptionRequestProblem,
  latestExemptionEnd,
} from './exemptionLimits';
import { readExemptionRules } from './exemptionRules';
import { exemptionEndsInDays, exemptionStateOn } from './exemptionState';
import { exemptionDeeds } from './whoMay';

const today = '2026-06-15';

function scorecardWith(spec: object, check: object = {}) {
  const entity = scorecardOf([
    { id: 'c', level: 'bronze', rule: 'facts.ci.runs > 0', ...check },
  ]);
  return { ...entity, spec: { ...entity.spec, owner: 'sre', ...spec } };
}

describe('the rules of a check', () => {
  it('are the defaults where nothing is written', () => {
    expect(readExemptionRules(scorecardWith({}), 'c')).toEqual({
      allowed: true,
      longestDays: 180,
      approver: 'group:default/sre',
      selfApproval: false,
    });
  });

  it('are those of the scorecard, and field by field those of the check', () => {
    const exemptions = { longest: 'P4W', approver: 'group:risk' };
    const check = { exemptions: { approver: 'owner', selfApproval: true } };

    expect(
      readExemptionRules(scorecardWith({ exemptions }, check), 'c'),
    ).toEqual({
      allowed: true,
      longestDays: 28,
      approver: 'group:default/sre',
      selfApproval: true,
    });
  });

  it('are none where there is no such check', () => {
    expect(readExemptionRules(scorecardWith({}), 'd')).toBeUndefined();
  });

  it.each([
    [{ longest: 'P6M' }, 'exemptions.notLongest', 'spec.exemptions.longest'],
    [{ longest: 'PT5H' }, 'exemptions.notLongest', 'spec.exemptions.longest'],
    [{ longest: 7 }, 'exemptions.notLongest', 'spec.exemptions.longest'],
    [
      { approver: 'group:' },
      'exemptions.notApprover',
      'spec.exemptions.approver',
    ],
    [
      { approver: 'user:aoki' },
      'exemptions.notApprover',
      'spec.exemptions.approver',
    ],
    [{ allowed: 'yes' }, 'exemptions.notYesOrNo', 'spec.exemptions.allowed'],
    ['never', 'exemptions.notFields', 'spec.exemptions'],
  ])(
    'are wrong with %j, which is said and allows nothing',
    (exemptions, rule, field) => {
      const scorecard = scorecardWith({ exemptions });

      expect(findScorecardProblems(scorecard)).toMatchObject([{ rule, field }]);
    },
  );

  it('allow nothing where they cannot be read', () => {
    const scorecard = scorecardWith({}, { exemptions: { longest: 'soon' } });

    expect(readExemptionRules(scorecard, 'c')?.allowed).toBe(false);
    expect(findScorecardProblems(scorecard)).toMatchObject([
      { field: 'spec.checks[0].exemptions.longest' },
    ]);
  });
});

describe('the state of an exemption', () => {
  it.each([
    ['granted', '2026-06-16', 'granted', 1],
    ['granted', '2026-06-15', 'ended', undefined],
    ['granted', 'whenever', 'ended', undefined],
    ['granted', undefined, 'granted', undefined],
    ['asked', '2026-06-15', 'ended', undefined],
    ['asked', '2026-07-15', 'asked', undefined],
    ['revoked', '2026-06-01', 'revoked', undefined],
    ['renewed', '2026-06-01', 'renewed', undefined],
  ] as const)('that is %s until %s', (state, until, expected, endsInDays) => {
    expect(exemptionStateOn({ state, until }, today)).toBe(expected);
    expect(exemptionEndsInDays({ state, until }, today)).toBe(endsInDays);
  });
});

describe('a request', () => {
  const reason = 'It is being replaced';
  const latest = latestExemptionEnd({ longestDays: 30 }, today);

  it.each([
    [{ until: '2026-06-16', reason }, undefined],
    [{ until: '2026-07-15', reason }, undefined],
    [{ until: '2026-07-16', reason }, 'exemption.tooLong'],
    [{ until: '2026-06-15', reason }, 'exemption.past'],
    [{ until: '2026-02-30', reason }, 'exemption.notDay'],
    [{ until: '', reason }, 'exemption.notDay'],
    [{ until: '2026-07-01', reason: ' short    ' }, 'exemption.reasonTooShort'],
    [
      { until: '2026-07-01', reason: 'x'.repeat(2_001) },
      'exemption.reasonTooLong',
    ],
    [
      { until: '2026-07-01', current: '2026-07-01', reason },
      'exemption.notLater',
    ],
  ])('%j', (request, rule) => {
    const problem = findExemptionRequestProblem(request, { today, latest });

    expect(problem?.rule).toBe(rule);
    expect(problem?.message ?? '').not.toContain('{');
  });
});

describe('what an exemption is about', () => {
  const asked = { rule: 'a', when: 'b' };

  it.each([
    [asked, { isEntityKnown: true, check: asked }, []],
    [undefined, { isEntityKnown: true, check: asked }, []],
    [asked, { isEntityKnown: true, check: { rule: 'a' } }, ['check-changed']],
    [asked, { isEntityKnown: true }, ['check-gone']],
    [asked, { isEntityKnown: false, check: asked }, ['entity-gone']],
  ])('%j now %j', (wording, now, drift) => {
    expect(exemptionDrift(wording, now)).toEqual(drift);
  });
});

describe('who may do what', () => {
  const rules = {
    allowed: true,
    longestDays: 30,
    approver: 'group:default/sre',
    selfApproval: false,
  };
  const owner = {
    user: 'user:default/aoki',
    ownership: new Set(['user:default/aoki', 'group:default/guardian']),
  };
  const approver = {
    user: 'user:default/mori',
    ownership: new Set(['user:default/mori', 'group:default/sre']),
  };
  const both = {
    user: 'user:default/aoki',
    ownership: new Set([...owner.ownership, ...approver.ownership]),
  };
  const service = { ownership: new Set<string>() };
  const asked = { state: 'asked', askedBy: 'user:default/aoki' } as const;
  const granted = { ...asked, state: 'granted' } as const;
  const about = { owners: ['group:default/guardian'], rules };

  it.each([
    ['the owner of a request', asked, owner, about, ['revoke']],
    ['the approver of a request', asked, approver, about, ['decide']],
    ['one who is both', asked, both, about, ['revoke']],
    [
      'one who is both and may decide on own requests',
      asked,
      both,
      { ...about, rules: { ...rules, selfApproval: true } },
      ['decide', 'revoke'],
    ],
    ['the owner of a granted one', granted, owner, about, ['revoke', 'renew']],
    ['the approver of a granted one', granted, approver, about, ['revoke']],
    [
      'the owner where nothing is allowed any more',
      granted,
      owner,
      { ...about, rules: { ...rules, allowed: false } },
      ['revoke'],
    ],
    [
      'the owner where the check is gone',
      granted,
      owner,
      { owners: about.owners },
      ['revoke'],
    ],
    ['a service', granted, service, about, []],
    [
      'anybody of what is over',
      { ...granted, state: 'ended' },
      both,
      about,
      [],
    ],
  ] as const)('%s', (_, exemption, person, subject, deeds) => {
    expect(exemptionDeeds(exemption, person, subject)).toEqual(deeds);
  });
});
