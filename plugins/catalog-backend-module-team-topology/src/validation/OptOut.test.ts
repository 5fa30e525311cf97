import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const full = {
  subject: 'component:default/legacy-batch',
  capability: 'container-runtime',
  instead: 'EC2 with Ansible',
  maintainedBy: 'billing',
  reason: 'The batch needs a fixed host.',
  since: '2025-01-10',
  reviewBy: '2026-01-10',
};

describe('an OptOut', () => {
  it.each([
    ['with everything, which is the least', full],
    ['with short refs', { ...full, subject: 'legacy-batch' }],
    ['that is reviewed on the first day', { ...full, reviewBy: '2025-01-10' }],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('OptOut', spec))).toBe('accepted');
  });

  it.each([
    [
      'nobody who maintains it',
      { maintainedBy: undefined },
      'spec.maintainedBy is missing; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a person who maintains it',
      { maintainedBy: 'user:tanaka' },
      'spec.maintainedBy is "user:tanaka", the ref of a user; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a system for a component',
      { subject: 'system:default/billing' },
      'spec.subject is "system:default/billing", the ref of a system; allowed: a component ref, such as legacy-batch or component:default/legacy-batch',
    ],
    [
      'no reason',
      { reason: undefined },
      'spec.reason is missing; allowed: text that is not blank',
    ],
    [
      'no review',
      { reviewBy: undefined },
      'spec.reviewBy is missing; allowed: YYYY-MM-DD',
    ],
    [
      'a review before the beginning',
      { reviewBy: '2025-01-09' },
      'spec.reviewBy is "2025-01-09", which is before spec.since "2025-01-10"; allowed: that day or later',
    ],
    [
      'a month that does not exist',
      { since: '2025-13-01' },
      'spec.since is "2025-13-01", which is not a date that exists; allowed: YYYY-MM-DD',
    ],
    [
      'a blank in the ref of the capability',
      { capability: 'container runtime' },
      'spec.capability is "container runtime"; allowed: a capability ref, such as container-runtime or capability:default/container-runtime',
    ],
    [
      'a misspelt field',
      { maintainer: 'billing' },
      'spec.maintainer is not a field of OptOut; did you mean spec.maintainedBy?',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...full, ...change }));
    expect(await refusalOf(entityOf('OptOut', spec))).toBe(message);
  });
});
