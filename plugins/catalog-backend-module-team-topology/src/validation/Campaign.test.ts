import { JsonObject } from '@backstage/types';
import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const least: JsonObject = {
  owner: 'platform',
  scorecard: 'runtime-health',
  target: { checks: ['node-supported'] },
  starts: '2027-01-11',
  due: '2027-03-31',
  lifecycle: 'active',
};

const full: JsonObject = {
  ...least,
  owner: 'group:default/platform',
  scorecard: 'scorecard:default/runtime-health',
  target: { level: 'silver' },
  appliesTo: { 'spec.type': 'service' },
  brief: 'Ask **platform**.',
  template: 'template:default/bump-node',
  reminders: { every: 'P1W', last: 'P3D' },
  lifecycle: 'draft',
};

describe('a Campaign', () => {
  it.each([
    ['with the least', least],
    ['with everything', full],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('Campaign', spec))).toBe('accepted');
  });

  it.each<[string, JsonObject, string]>([
    [
      'a due day before the first one',
      { due: '2027-01-10' },
      'spec.due is "2027-01-10", which is before spec.starts (2027-01-11); allowed: that day or a later one',
    ],
    [
      'a day that does not exist',
      { due: '2027-02-30' },
      'spec.due is "2027-02-30", which is not a date that exists; allowed: YYYY-MM-DD',
    ],
    [
      'checks and a level',
      { target: { checks: ['a'], level: 'gold' } },
      'spec.target names both checks and a level; allowed: one of the two',
    ],
    [
      'a misspelt lifecycle',
      { lifecycle: 'activ' },
      'spec.lifecycle is "activ"; allowed: draft, active, ended (did you mean "active"?)',
    ],
    [
      'a component for its scorecard',
      { scorecard: 'component:pay' },
      'spec.scorecard is "component:pay", the ref of a component; allowed: a scorecard ref, such as production-readiness or scorecard:default/production-readiness',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...least, ...change }));
    expect(await refusalOf(entityOf('Campaign', spec))).toBe(message);
  });
});
