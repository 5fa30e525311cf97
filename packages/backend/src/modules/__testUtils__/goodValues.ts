import { PublishedDraft } from './draftsPlugin';

/** Before the name of a team. */
export const TEAM = 'group:default/';

// A good answer to each form; tests change what they are about.

export const service = {
  name: 'nap-times',
  description: 'Says "good night": who sleeps when, お昼寝',
  owner: `${TEAM}guardian`,
  system: 'system:default/guardian-app',
  runbooks: 'https://docs.example.com/runbooks',
  uses: [
    'capability:default/container-runtime',
    'capability:default/deploy-workflow',
  ],
};
export const job = {
  ...service,
  name: 'nap-report',
  uses: ['capability:default/scheduled-jobs'],
  schedule: '0 3 * * *',
  timeZone: 'Asia/Tokyo',
};
export const teamApi = {
  team: `${TEAM}quality`,
  type: 'enabling',
  mission: 'Teams test what they build.',
  channels: [{ type: 'slack', name: '#quality' }],
};
export const grouping = {
  team: `${TEAM}corporate-platform`,
  grouping: 'platform',
  mission: 'Everybody at the company can work.',
};
export const interaction = {
  title: 'Nap times together',
  interaction: {
    mode: 'collaboration',
    from: `${TEAM}guardian`,
    to: [`${TEAM}memories`],
    purpose: 'Photos of sleeping children',
    since: '2026-11-01',
    until: '2999-01-31',
  },
};
export const engagement = {
  title: 'SRE embedded in facility',
  interaction: {
    mode: 'facilitating',
    from: `${TEAM}sre`,
    to: [`${TEAM}facility`],
    purpose: 'Facility runs its own on-call',
    since: '2026-12-01',
    until: '2999-05-31',
    people: [{ user: 'user:default/haruka.inoue', allocation: 0.3 }],
    goals: ['Facility answers its own alerts'],
    exitCriteria: 'A month without a page for SRE',
  },
};
export const capability = {
  name: 'message-queue',
  title: 'Message queue (メッセージキュー)',
  owner: `${TEAM}sre`,
  needs: ['send a message to another service', 'キューを使いたい'],
  verdict: 'offered',
  access: 'request',
  expected: ['service'],
};
export const optOut = {
  component: 'component:default/bus-tracking',
  capability: 'capability:default/container-runtime',
  instead: 'Small computers in the buses',
  reason: 'It has to work in a tunnel',
  maintainedBy: `${TEAM}attendance`,
  since: '2026-11-01',
  reviewBy: '2999-11-01',
};
export const handOver = {
  responsibility: 'responsibility:default/mail-and-dns',
  to: `${TEAM}in-house-infra`,
  redirect: [`${TEAM}sre`],
};

export const changedCapability = {
  entity: 'capability:default/container-runtime',
  title: 'Container runtime',
  owner: `${TEAM}sre`,
  needs: ['run a web service'],
  verdict: 'retiring',
  reason: 'The next one is better',
  instead: 'capability:default/scheduled-jobs',
};
export const changedInteraction = {
  entity: 'teaminteraction:default/arrival-messages',
  title: 'Messages about arrivals',
  interaction: {
    mode: 'collaboration',
    from: `${TEAM}attendance`,
    to: [`${TEAM}guardian`],
    purpose: 'One message for each arrival',
    since: '2026-08-01',
    until: '2999-03-31',
  },
};
export const responsibility = {
  name: 'office-network',
  title: 'Office network (社内ネットワーク)',
  parent: 'responsibility:default/corporate-infrastructure',
  area: 'corporate',
  team: `${TEAM}in-house-infra`,
};
export const changedResponsibility = {
  entity: 'responsibility:default/mail-and-dns',
  title: 'Mail, DNS and domains',
  parent: 'responsibility:default/corporate-infrastructure',
  area: 'corporate',
};
export const reviewedOptOut = {
  entity: 'optout:default/legacy-batch-off-container-runtime',
  decision: 'extend',
  reviewBy: '2999-12-31',
  alternative: 'EC2 with Ansible',
  reason: 'It ends with the contract',
  maintainedBy: `${TEAM}billing`,
};
export const removal = {
  entity: 'teamapi:default/quality',
  reason: 'The team is a guild now',
  confirmed: true,
};

/** A draft that can be published. */
export const reorganisation: PublishedDraft = {
  ...{ id: 'reorganisation', name: 'Office network', version: 1 },
  at: '2026-11-01',
  changes: [
    {
      type: 'found-team',
      team: `${TEAM}office-network`,
      teamType: 'platform',
      grouping: `${TEAM}corporate-platform`,
    },
    {
      type: 'hand-over',
      responsibility: 'responsibility:default/cloud-accounts',
      from: `${TEAM}sre`,
      to: `${TEAM}office-network`,
    },
    {
      type: 'begin-interaction',
      mode: 'x-as-a-service',
      from: `${TEAM}office-network`,
      to: [`${TEAM}guardian`, `${TEAM}billing`],
    },
  ],
};
