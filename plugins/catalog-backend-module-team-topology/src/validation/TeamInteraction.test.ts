import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const minimal = {
  mode: 'collaboration',
  from: 'guardian',
  to: ['billing'],
  since: '2024-01-15',
};

const service = {
  ...minimal,
  mode: 'x-as-a-service',
  from: 'sre',
  to: ['guardian', 'group:default/billing'],
  purpose: 'ECS runtime and deploys',
  capability: 'container-runtime',
  until: '2024-06-30',
  reviewBy: '2024-04-15',
  ended: '2024-01-15',
  exitCriteria: 'Nobody deploys through it any more.',
};

const facilitating = {
  ...minimal,
  mode: 'facilitating',
  from: 'sre',
  people: [{ user: 'tanaka', allocation: 0.4 }, { user: 'user:default/sato' }],
  goals: ['billing runs its own on-call'],
  exitCriteria: 'gold on production-readiness for 30 days',
};

const groupRefs = 'a group ref, such as sre or group:default/sre';

describe('a TeamInteraction', () => {
  it.each([
    ['with nothing but who, how and since when', minimal],
    ['as a service with everything', service],
    ['that facilitates with everything', facilitating],
    [
      'that blocks a team',
      {
        ...minimal,
        friction: {
          level: 'blocking',
          note: 'A release waits for a ticket',
          since: '2024-01-15',
        },
      },
    ],
    ['that slows nobody', { ...minimal, friction: { level: 'none' } }],
    ['of which nobody has said how', { ...minimal, mode: 'undefined' }],
    [
      'with somebody embedded full-time',
      { ...facilitating, people: [{ user: 'tanaka', allocation: 1 }] },
    ],
    [
      'that begins and ends on one day',
      { ...minimal, until: '2024-01-15', reviewBy: '2024-01-15' },
    ],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('TeamInteraction', spec))).toBe('accepted');
  });

  it.each([
    [
      'an unknown mode',
      { mode: 'colaboration' },
      'spec.mode is "colaboration"; allowed: x-as-a-service, collaboration, facilitating, undefined (did you mean "collaboration"?)',
    ],
    [
      'a mode that resembles none',
      { mode: 'meetings' },
      'spec.mode is "meetings"; allowed: x-as-a-service, collaboration, facilitating, undefined',
    ],
    [
      'no mode',
      { mode: undefined },
      'spec.mode is missing; allowed: x-as-a-service, collaboration, facilitating, undefined',
    ],
    [
      'no beginning',
      { since: undefined },
      'spec.since is missing; allowed: YYYY-MM-DD',
    ],
    [
      'a date that does not exist',
      { since: '2023-02-29' },
      'spec.since is "2023-02-29", which is not a date that exists; allowed: YYYY-MM-DD',
    ],
    [
      'a number for a date',
      { since: 2024 },
      'spec.since is 2024; allowed: YYYY-MM-DD',
    ],
    [
      'one team where a list belongs',
      { to: 'billing' },
      `spec.to is "billing"; allowed: a list of at least one, each entry ${groupRefs}`,
    ],
    [
      'nobody to work with',
      { to: [] },
      `spec.to is an empty list; allowed: a list of at least one, each entry ${groupRefs}`,
    ],
    [
      'a component for a team',
      { to: ['component:billing'] },
      `spec.to[0] is "component:billing", the ref of a component; allowed: ${groupRefs}`,
    ],
    [
      'a team that works with itself',
      { to: ['billing', 'group:default/Guardian'] },
      'spec.to[1] is "group:default/Guardian", the team itself; allowed: another team',
    ],
    [
      'a team named twice',
      { to: ['billing', 'group:billing'] },
      'spec.to[1] is "group:billing", which spec.to[0] names already; allowed: each team once',
    ],
    [
      'an end before the beginning',
      { until: '2024-01-14' },
      'spec.until is "2024-01-14", which is before spec.since "2024-01-15"; allowed: that day or later',
    ],
    [
      'a review before the beginning',
      { reviewBy: '2023-12-31' },
      'spec.reviewBy is "2023-12-31", which is before spec.since "2024-01-15"; allowed: that day or later',
    ],
    [
      'a real end before the beginning',
      { ended: '2024-01-14' },
      'spec.ended is "2024-01-14", which is before spec.since "2024-01-15"; allowed: that day or later',
    ],
    [
      'a capability in a collaboration',
      { capability: 'container-runtime' },
      'spec.capability is not allowed here: only an x-as-a-service interaction names a capability',
    ],
    [
      'embedded people in a collaboration',
      { people: [{ user: 'tanaka' }] },
      'spec.people is not allowed here: only a facilitating interaction names people',
    ],
    [
      'goals in a service',
      { mode: 'x-as-a-service', goals: ['more'] },
      'spec.goals is not allowed here: only a facilitating interaction names goals',
    ],
    [
      'more than all of somebody',
      { mode: 'facilitating', people: [{ user: 'tanaka', allocation: 1.5 }] },
      'spec.people[0].allocation is 1.5; allowed: a number above 0 and up to 1',
    ],
    [
      'nothing of somebody',
      { mode: 'facilitating', people: [{ user: 'tanaka', allocation: 0 }] },
      'spec.people[0].allocation is 0; allowed: a number above 0 and up to 1',
    ],
    [
      'a share as a text',
      { mode: 'facilitating', people: [{ user: 'tanaka', allocation: '40%' }] },
      'spec.people[0].allocation is "40%"; allowed: a number above 0 and up to 1',
    ],
    [
      'somebody embedded twice',
      {
        mode: 'facilitating',
        people: [{ user: 'tanaka' }, { user: 'user:default/tanaka' }],
      },
      'spec.people[1].user is "user:default/tanaka", which spec.people[0].user names already; allowed: each person once',
    ],
    [
      'a note on friction without its level',
      { friction: { note: 'Tickets wait' } },
      'spec.friction.level is missing; allowed: none, slowing, blocking',
    ],
    [
      'friction of a level that there is not',
      { friction: { level: 'bloking', since: '2024-02-01' } },
      'spec.friction.level is "bloking"; allowed: none, slowing, blocking (did you mean "blocking"?)',
    ],
    [
      'friction without its first day',
      { friction: { level: 'slowing' } },
      'spec.friction.since is missing; friction that slows or blocks says since which day, YYYY-MM-DD',
    ],
    [
      'friction as a word',
      { friction: 'blocking' },
      'spec.friction is "blocking"; allowed: an object with level, note, since',
    ],
    [
      'friction before it begins',
      { friction: { level: 'slowing', since: '2024-01-14' } },
      'spec.friction.since is "2024-01-14", which is before spec.since "2024-01-15"; allowed: that day or later',
    ],
    [
      'friction after its end',
      {
        ended: '2024-02-01',
        friction: { level: 'slowing', since: '2024-02-02' },
      },
      'spec.friction.since is "2024-02-02", which is after spec.ended "2024-02-01"; allowed: that day or earlier',
    ],
    [
      'more about friction than anybody reads',
      {
        friction: { level: 'none', note: 'x'.repeat(4_001) },
      },
      'spec.friction.note has 4001 characters; allowed: up to 4000',
    ],
    [
      'a misspelt field',
      { untill: '2024-06-30' },
      'spec.untill is not a field of TeamInteraction; did you mean spec.until?',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...minimal, ...change }));
    expect(await refusalOf(entityOf('TeamInteraction', spec))).toBe(message);
  });

  it('takes a ref without a namespace to be of its own namespace', async () => {
    const spec = { ...minimal, to: ['billing', 'group:default/guardian'] };
    const metadata = { name: 'example', namespace: 'corporate' };
    expect(await refusalOf(entityOf('TeamInteraction', spec, metadata))).toBe(
      'accepted',
    );
  });
});
