/** Before the name of a team. */
export const TEAM = 'group:default/';

// A good answer to each form; tests change what they are about.

export const service = {
  name: 'nap-times',
  description: 'Says "good night": who sleeps when, お昼寝',
  owner: `${TEAM}guardian`,
  system: 'system:default/guardian-app',
  organisation: 'tsubomi-example',
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
