import { draft, secret } from './draft';
import { markerOf } from './hidden';
import { Drafts, Has, Ref } from './Scene';

/** Whoever declares the group declares the Team API that counts. */
const WITH_THE_GROUP = {
  'backstage.io/managed-by-origin-location':
    'url:https://github.com/acme/organisation/blob/main/guardian.yaml',
};

/** Groups and the people in them. */
export function people(has: Has, ref: Ref): Drafts {
  return [
    draft('Group', 'product', { type: 'product-area', children: [] }),
    draft(
      'Group',
      'guardian',
      { type: 'team', parent: 'product', children: [] },
      WITH_THE_GROUP,
    ),
    draft('Group', 'sre', { type: 'team', children: [] }),
    draft('Group', 'families', {
      type: 'team',
      children: [],
      parent: ref('Group'),
    }),
    draft('Group', 'payments', { type: 'team', children: [] }),
    draft('User', 'aoki', { memberOf: ['guardian', ref('Group')] }),
    draft('User', 'tanaka', { memberOf: ['sre'] }),
    has('Group') &&
      secret('Group', {
        type: 'team',
        parent: 'product',
        children: [],
        profile: { displayName: markerOf('Group') },
      }),
    has('User') &&
      secret('User', {
        memberOf: ['guardian', 'sre'],
        profile: { displayName: markerOf('User') },
      }),
  ];
}

/** Teams, how they work together, and what they answer for. */
export function teams(has: Has, ref: Ref): Drafts {
  return [
    draft('Responsibility', 'runtime', { area: 'infrastructure' }),
    draft('Responsibility', 'mail', { area: 'infrastructure' }),
    draft('Responsibility', 'accounts', {}),
    draft('Responsibility', 'on-call', { parent: ref('Responsibility') }),
    has('Responsibility') &&
      secret('Responsibility', {
        parent: 'runtime',
        area: markerOf('Responsibility'),
      }),
    draft('TeamApi', 'sre', {
      team: 'sre',
      type: 'platform',
      mission: 'Teams run what they build.',
      does: [
        { responsibility: 'runtime' },
        has('Responsibility') && { responsibility: ref('Responsibility') },
      ],
      doesNot: [
        { responsibility: 'mail', handOffTo: ref('Group'), reason: 'No.' },
      ],
      interim: [
        {
          responsibility: 'accounts',
          rightfulOwner: ref('Group'),
          since: '2024-01-01',
          reviewBy: '2024-06-30',
        },
      ],
      contact: {
        channels: [{ type: 'slack', name: '#sre' }],
        request: ref('Template'),
        responseTarget: 'P1D',
      },
    }),
    draft('TeamApi', 'families', {
      team: 'families',
      type: 'stream-aligned',
      partOf: ref('Group'),
      doesNot: [
        { responsibility: 'runtime', handOffTo: 'sre' },
        has('Responsibility') && { responsibility: ref('Responsibility') },
      ],
    }),
    draft('TeamApi', 'payments', { team: 'payments', type: 'stream-aligned' }),
    has('Group') &&
      draft('TeamApi', 'of-a-team-unseen', {
        team: ref('Group'),
        does: [{ responsibility: 'on-call' }],
      }),
    has('TeamApi') &&
      secret(
        'TeamApi',
        {
          team: 'guardian',
          type: 'stream-aligned',
          mission: markerOf('TeamApi'),
          does: [{ responsibility: 'mail' }],
          interim: [{ responsibility: 'accounts', since: '2024-01-01' }],
          contact: {
            channels: [{ type: 'slack', name: markerOf('TeamApi') }],
            responseTarget: 'P3D',
          },
        },
        WITH_THE_GROUP,
      ),
    // Counts where the other one is not there.
    draft('TeamApi', 'guardian', { team: 'guardian', type: 'enabling' }),
    draft('TeamInteraction', 'sre-families', {
      mode: 'x-as-a-service',
      from: 'sre',
      to: ['families'],
      capability: ref('Capability'),
      since: '2024-01-01',
      friction: { level: 'slowing', note: 'Releases.', since: '2024-02-01' },
    }),
    draft('TeamInteraction', 'sre-in-families', {
      mode: 'facilitating',
      from: 'sre',
      to: ['families'],
      since: '2024-01-01',
      people: [{ user: 'aoki' }, has('User') && { user: ref('User') }],
      purpose: 'Families run what they build.',
    }),
    has('Group') &&
      draft('TeamInteraction', 'with-the-hidden-group', {
        mode: 'collaboration',
        from: 'guardian',
        to: [ref('Group')],
        since: '2024-01-01',
        purpose: 'Something.',
        friction: { level: 'blocking', note: 'Tickets.', since: '2024-01-20' },
      }),
    has('TeamInteraction') &&
      secret('TeamInteraction', {
        mode: 'collaboration',
        from: 'sre',
        to: ['guardian'],
        since: '2024-02-01',
        reviewBy: '2024-03-01',
        purpose: markerOf('TeamInteraction'),
        friction: {
          level: 'slowing',
          note: markerOf('TeamInteraction'),
          since: '2024-02-10',
        },
      }),
  ];
}
