import { JsonObject } from '@backstage/types';
import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const check = {
  id: 'owner-resolves',
  level: 'bronze',
  rule: 'facts.catalog.ownerResolves',
};

const least: JsonObject = {
  owner: 'sre',
  lifecycle: 'active',
  appliesTo: { kind: 'Component' },
  levels: [{ id: 'bronze' }],
  checks: [check],
};

const full: JsonObject = {
  ...least,
  owner: 'group:default/sre',
  levels: [{ id: 'bronze', title: 'Bronze', color: '#cd7f32' }, { id: 'gold' }],
  checks: [
    check,
    {
      id: 'deploys-fast',
      title: 'A deploy takes 15 minutes',
      description: 'Waiting invites larger changes.',
      level: 'gold',
      category: 'delivery',
      rule: 'facts.delivery.deployMinutesP95 <= 15',
      message: '{{ facts.delivery.deployMinutesP95 }} minutes',
      remedy: 'Move to the deploy workflow.',
      capability: 'deploy-workflow',
      appliesTo: { 'spec.type': { $in: ['service', 'website'] } },
      enforceFrom: '2027-04-01',
    },
  ],
};

describe('a Scorecard', () => {
  it.each([
    ['with the least', least],
    ['with everything', full],
    ['without checks yet', { ...least, checks: [] }],
    [
      'with a rule that nobody understands, which costs that check only',
      { ...least, checks: [{ ...check, rule: 'facts.nobody.knows +' }] },
    ],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('Scorecard', spec))).toBe('accepted');
  });

  it.each<[string, JsonObject, string]>([
    [
      'a misspelt lifecycle',
      { lifecycle: 'activ' },
      'spec.lifecycle is "activ"; allowed: draft, active, retired (did you mean "active"?)',
    ],
    [
      'a person for its owner',
      { owner: 'user:tanaka' },
      'spec.owner is "user:tanaka", the ref of a user; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a misspelt field of a check',
      { checks: [{ ...check, remedey: 'Do it.' }] },
      'spec.checks[0].remedey is not a field of Scorecard; did you mean spec.checks[0].remedy?',
    ],
    [
      'no rule',
      { checks: [{ id: 'owner-resolves', level: 'bronze' }] },
      'spec.checks[0].rule is missing; allowed: a rule, such as facts.catalog.ownerResolves or facts.ci.deployMinutesP95 <= 15',
    ],
    [
      'a level that it does not have',
      { checks: [{ ...check, level: 'silver' }] },
      'spec.checks[0].level is "silver"; allowed: bronze',
    ],
    [
      'the id of an earlier check',
      { checks: [check, check] },
      'spec.checks[1].id is "owner-resolves", which an earlier check has already; allowed: each id once',
    ],
    [
      'a level that is called none',
      { levels: [{ id: 'none' }, { id: 'bronze' }] },
      'spec.levels[0].id is "none", which means no level at all; allowed: another id',
    ],
    [
      'no levels, whatever the checks say',
      { levels: [] },
      'spec.levels is an empty list; allowed: a list of at least one and up to 20, each entry an object with id, title, color',
    ],
    [
      'a day that does not exist',
      { checks: [{ ...check, enforceFrom: '2027-02-30' }] },
      'spec.checks[0].enforceFrom is "2027-02-30", which is not a date that exists; allowed: YYYY-MM-DD',
    ],
    [
      'nothing that it applies to',
      { appliesTo: undefined },
      'spec.appliesTo is missing; allowed: a filter predicate, such as {"kind":"Component","spec.type":{"$in":["service"]}}',
    ],
    [
      'everything that it applies to',
      { appliesTo: {} },
      'spec.appliesTo is an empty object; allowed: a filter predicate, such as {"kind":"Component","spec.type":{"$in":["service"]}}',
    ],
    [
      'a misspelt operator',
      { appliesTo: { 'spec.type': { $inn: ['service'] } } },
      'spec.appliesTo["spec.type"].$inn is not an operator here; allowed: $exists, $in, $contains, $hasPrefix (did you mean $in?)',
    ],
    [
      'a misspelt operator in a check',
      { checks: [{ ...check, appliesTo: { $al: [] } }] },
      'spec.checks[0].appliesTo.$al is not an operator here; allowed: $all, $any, $not (did you mean $all?)',
    ],
    [
      'a colour in words',
      { levels: [{ id: 'bronze', color: 'brown' }] },
      'spec.levels[0].color is "brown"; allowed: a color, such as #cd7f32',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...least, ...change }));
    expect(await refusalOf(entityOf('Scorecard', spec))).toBe(message);
  });

  it('says once that there are no levels, and not at every check', async () => {
    const { levels, ...rest } = least;
    expect(await refusalOf(entityOf('Scorecard', { ...rest, level: levels })))
      .toBe(`2 problems:
(1) spec.levels is missing; allowed: a list of at least one and up to 20, each entry an object with id, title, color
(2) spec.level is not a field of Scorecard; did you mean spec.levels?`);
  });

  it('is refused with more checks than it may have', async () => {
    const checks = Array.from({ length: 301 }, (_, index) => ({
      ...check,
      id: `check-${index}`,
    }));
    expect(await refusalOf(entityOf('Scorecard', { ...least, checks }))).toBe(
      'spec.checks is a list of 301; allowed: a list of up to 300, each entry an object with id, title, description, level, category, rule, when, message, remedy, capability, appliesTo, enforceFrom',
    );
  });
});
