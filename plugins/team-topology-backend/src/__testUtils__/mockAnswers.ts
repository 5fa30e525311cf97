import {
  CapabilityDetails,
  Draft,
  DraftSummary,
  GoldenPathAnswer,
  GoldenPathAnswers,
  OrgChoices,
  OrgRoute,
  OrgChanges,
  OrgTimeline,
  RouteTeam,
  SelfService,
  UnansweredNeed,
} from '@kumiki/backstage-plugin-team-topology-common';

const sre: RouteTeam = {
  ref: 'group:default/sre',
  title: 'SRE',
  type: 'platform',
  contact: { channels: [{ type: 'slack', name: '#sre' }] },
};

/** A route with everything in it that there can be. */
export const route: OrgRoute = {
  at: '2024-12-01',
  responsibility: {
    ref: 'responsibility:default/runtime',
    title: 'Runtime',
    description: 'Where things run',
    state: 'interim',
    stateFrom: 'ancestor',
  },
  from: sre,
  team: sre,
  foundBy: 'interim',
  steps: [
    {
      team: sre,
      stance: 'declines',
      responsibility: 'responsibility:default/runtime',
      reason: 'Not ours',
      handOffTo: 'group:default/billing',
    },
  ],
  rightfulOwner: sre,
  interimSince: '2024-01-01',
  alternatives: [sre],
  uncertainties: ['inherited', 'interim', 'no-contact'],
};

const offered = {
  ref: 'capability:default/runtime',
  title: 'Runtime',
  owner: 'group:default/sre',
  verdict: 'offered',
  access: 'self-service',
  template: 'template:default/service',
  instead: 'capability:default/other',
} as const;

const answer: GoldenPathAnswer = {
  capability: offered,
  need: 'run a web service',
  owner: sre,
  instead: offered,
  consumerCount: 3,
};

/** What to use, and what else. */
export const answers: GoldenPathAnswers = {
  need: 'run',
  answer,
  others: [answer],
};

/** What nothing answers. */
export const unanswered: UnansweredNeed[] = [
  {
    need: 'send faxes',
    count: 3,
    firstAskedAt: '2024-01-01',
    lastAskedAt: '2024-02-01',
  },
];

/** Runs of one template. */
export const runs: SelfService = {
  from: '2024-11-18',
  to: '2024-11-25',
  collectedAt: '2024-12-01T00:00:00.000Z',
  rows: [
    {
      template: 'template:default/service',
      capabilities: ['capability:default/runtime'],
      team: 'group:default/billing',
      week: '2024-11-25',
      ...{ runs: 4, succeeded: 1, failed: 1, cancelled: 1 },
      medianSeconds: 2.5,
    },
  ],
};

/** A capability with everything in it that there can be. */
export const capability: CapabilityDetails = {
  at: '2024-12-01',
  capability: {
    ...offered,
    needs: ['run a web service'],
    appliesTo: { kind: 'Component', 'spec.type': { $in: ['service'] } },
    consumers: ['component:default/invoices'],
  },
  owner: sre,
  instead: { ref: offered.ref, title: 'Runtime', verdict: 'offered' },
  consumers: [
    {
      ref: 'component:default/invoices',
      title: 'invoices',
      owner: 'group:default/billing',
    },
  ],
  eligible: [{ ref: 'component:default/other', title: 'other' }],
  optOuts: [],
  adoption: 0.5,
  adopters: { using: 1, expected: 2 },
  missingContract: ['channel'],
  selfService: { collectedAt: runs.collectedAt, weeks: runs.rows },
  mentioned: [{ ref: 'group:default/billing', title: 'Billing' }],
};

/** A timeline with everything in it that there can be. */
export const history: OrgTimeline = {
  ...{ from: '2024-01-01', to: '2024-12-01', today: '2024-12-01' },
  ...{ knownSince: '2019-06-01', recordedSince: '2024-06-01' },
  teams: [
    {
      ...{ ref: 'group:default/sre', title: 'SRE' },
      spans: [
        {
          ...{ from: '2024-01-01', to: '2024-06-01', basis: 'not-known' },
          ...{ title: 'Infra', type: 'undefined-type' },
        },
        {
          ...{ from: '2024-06-01', basis: 'imported' },
          ...{ title: 'SRE', type: 'platform' },
        },
      ],
    },
  ],
  responsibilities: [
    {
      ...{ ref: 'responsibility:default/runtime', title: 'Runtime' },
      spans: [
        {
          ...{ from: '2024-01-01', to: '2024-06-01', basis: 'recorded' },
          ...{ state: 'contested', acceptedBy: ['group:default/sre'] },
          interimBy: ['group:default/billing'],
        },
        {
          ...{ from: '2024-06-01', basis: 'recorded', isDerived: true },
          ...{ state: 'owned', owner: 'group:default/sre' },
          ...{ acceptedBy: [], interimBy: [] },
        },
      ],
    },
  ],
  interactions: [
    {
      ...{ ref: 'teaminteraction:default/help', title: 'Help' },
      spans: [
        {
          ...{ from: '2024-01-01', to: '2024-02-01', basis: 'recorded' },
          ...{ state: 'overdue', mode: 'facilitating' },
          ...{ provider: 'group:default/sre' },
          others: ['group:default/billing'],
          plannedEnd: '2023-12-31',
        },
      ],
    },
  ],
  capabilities: [
    {
      ...{ ref: 'capability:default/jobs', title: 'Jobs' },
      spans: [
        {
          ...{ from: '2024-01-01', basis: 'recorded' },
          ...{ verdict: 'offered', owner: 'group:default/sre' },
        },
      ],
    },
  ],
  names: { 'group:default/sre': 'SRE' },
  days: ['2024-02-01', '2024-06-01'],
};

/** What a form offers, with everything in it that there can be. */
export const offers: OrgChoices = {
  total: 3,
  refs: ['group:default/sre'],
  teams: [
    {
      ...{ ref: 'group:default/sre', title: 'SRE', type: 'platform' },
      teamApi: 'teamapi:default/sre',
    },
    {
      ...{ ref: 'group:default/product', title: 'Product' },
      ...{ type: 'undefined-type', isGrouping: true },
    },
  ],
  groupings: [{ ref: 'group:default/product', title: 'Product', known: true }],
  capabilities: [
    {
      ...{ ref: 'capability:default/jobs', title: 'Jobs' },
      ...{ verdict: 'offered', needs: ['run a job'] },
    },
  ],
  responsibilities: [
    {
      ...{ ref: 'responsibility:default/runtime', title: 'Runtime' },
      ...{ area: 'product', state: 'owned', owner: 'group:default/sre' },
      ...{ acceptedBy: ['group:default/sre'], interimBy: [] },
      goneTeams: ['group:default/gone'],
    },
  ],
  interactions: [
    {
      ...{ ref: 'teaminteraction:default/help', title: 'Help' },
      ...{ mode: 'facilitating', state: 'active', since: '2024-01-01' },
      ...{ from: 'group:default/sre', to: ['group:default/billing'] },
      ...{ people: [], goals: [] },
    },
  ],
  gone: ['group:default/gone'],
};

/** A draft in a list. */
export const summary: DraftSummary = {
  ...{ id: 'abc', name: 'Infra', at: '2024-06-01', shared: false },
  ...{ changeCount: 2, version: 3 },
  createdAt: '2024-06-01T00:00:00.000Z',
  updatedAt: '2024-06-02T00:00:00.000Z',
};

const { changeCount, ...same } = summary;

/** A draft with everything in it that there can be. */
export const draft: Draft = {
  ...same,
  ...{ owner: 'user:default/aoki', updatedBy: 'user:default/mori' },
  ...{ isOwn: true, withheld: true },
  changes: [
    {
      type: 'hand-over',
      responsibility: 'responsibility:default/runtime',
      from: 'group:default/sre',
      to: 'group:default/billing',
      reason: 'A better home',
    },
    {
      type: 'begin-interaction',
      interaction: 'teaminteraction:default/new',
      mode: 'collaboration',
      from: 'group:default/sre',
      to: ['group:default/billing'],
    },
  ],
};

/** Changes with everything in them that there can be. */
export const changes: OrgChanges = {
  ...{ from: '2024-01-01', to: '2024-12-01', today: '2024-12-01' },
  ...{ knownSince: '2019-06-01', recordedSince: '2024-06-01' },
  days: [
    {
      ...{ date: '2024-06-02', source: 'recorded' },
      changes: [
        {
          ...{ kind: 'team-retyped', subject: 'team', field: 'type' },
          ...{ ref: 'group:default/sre', title: 'SRE', cause: 'declared' },
          ...{ before: 'enabling', after: 'platform' },
          entities: ['group:default/sre', 'teamapi:default/sre'],
        },
      ],
    },
  ],
  names: { 'group:default/sre': 'SRE' },
  nextCursor: '2024-06-02',
};
