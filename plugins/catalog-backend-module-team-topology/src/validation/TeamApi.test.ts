import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const minimal = { team: 'sre' };

const full = {
  team: 'group:default/sre',
  type: 'platform',
  mission: 'Give developers an environment that they can run on their own.',
  partOf: 'product-platform',
  founded: '2024-02-29',
  does: [{ responsibility: 'runtime-platform', primary: true }],
  doesNot: [
    {
      responsibility: 'mail-and-dns',
      handOffTo: 'corporate-it',
      reason: 'We specialise in the product.',
    },
  ],
  interim: [
    {
      responsibility: 'cloud-accounts',
      rightfulOwner: 'corporate-it',
      since: '2024-04-01',
      reviewBy: '2025-04-01',
    },
    {
      responsibility: 'data-platform',
      rightfulOwner: 'nobody yet',
      since: '2024-04-01',
    },
  ],
  contact: {
    channels: [
      { type: 'slack', name: '#sre', url: 'https://example.com/slack/sre' },
      { type: 'email', name: 'SRE', url: 'mailto:sre@example.com' },
    ],
    request: 'template:default/ask-sre',
    hours: 'weekdays 10:00-18:00 JST',
    responseTarget: 'P1DT12H',
  },
  serviceLevels: [
    {
      name: 'Deploys',
      target: '99.5 % within 15 minutes',
      url: 'https://example.com/deploys',
    },
    { name: 'Requests', target: 'critical 1 day, else 1 week' },
  ],
  versioning: 'Semantic versions; two weeks before we remove anything.',
  searchTerms: ['how to deploy', 'デプロイ'],
  meetings: [{ name: 'Daily sync', when: 'weekdays 10:00 JST' }],
  currentWork: [
    { title: 'Cluster upgrade', url: 'https://example.com/roadmap' },
  ],
};

describe('a TeamApi', () => {
  it.each([
    ['with nothing but a team', minimal],
    ['with everything', full],
    ['of a platform', { ...minimal, grouping: 'platform' }],
    [
      'of a value stream in another one',
      { ...minimal, grouping: 'value-stream', partOf: 'company' },
    ],
    [
      'that takes requests at an address',
      { ...minimal, contact: { request: 'https://example.com/ask' } },
    ],
    ['of a team in another namespace', { team: 'Group:corporate/IT' }],
  ])('is accepted %s', async (_, spec) => {
    expect(await refusalOf(entityOf('TeamApi', spec))).toBe('accepted');
  });

  it.each([
    [
      'an unknown team type',
      { type: 'platfrom' },
      'spec.type is "platfrom"; allowed: stream-aligned, platform, enabling, complicated-subsystem (did you mean "platform"?)',
    ],
    [
      'a grouping that says a type of team, too',
      { type: 'platform', grouping: 'platform' },
      'spec.type is not allowed here: only a team has a type, and this one is a grouping',
    ],
    [
      'a grouping of an unknown type',
      { grouping: 'valuestream' },
      'spec.grouping is "valuestream"; allowed: platform, value-stream (did you mean "value-stream"?)',
    ],
    [
      'a service level that promises nothing',
      { serviceLevels: [{ name: 'Deploys' }] },
      'spec.serviceLevels[0].target is missing; allowed: text that is not blank',
    ],
    [
      'a misspelt field',
      { contcat: { hours: 'always' } },
      'spec.contcat is not a field of TeamApi; did you mean spec.contact?',
    ],
    [
      'a misspelt field in a list',
      {
        doesNot: [{ responsibility: 'mail-and-dns', handoff: 'corporate-it' }],
      },
      'spec.doesNot[0].handoff is not a field of TeamApi; did you mean spec.doesNot[0].handOffTo?',
    ],
    [
      'a field that resembles none',
      { contact: { pager: 'sre' } },
      'spec.contact.pager is not a field of TeamApi; allowed: channels, request, hours, responseTarget',
    ],
    [
      'a date that does not exist',
      { founded: '2026-02-30' },
      'spec.founded is "2026-02-30", which is not a date that exists; allowed: YYYY-MM-DD',
    ],
    [
      'a date in another notation',
      { founded: '1 April 2021' },
      'spec.founded is "1 April 2021"; allowed: YYYY-MM-DD',
    ],
    [
      'no team',
      { team: undefined },
      'spec.team is missing; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a user for a team',
      { team: 'user:foo' },
      'spec.team is "user:foo", the ref of a user; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a team name with a blank',
      { team: 'site reliability' },
      'spec.team is "site reliability"; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a mission without words',
      { mission: ' ' },
      'spec.mission is " "; allowed: text that is not blank',
    ],
    [
      'a mission that YAML reads as nothing',
      { mission: null },
      'spec.mission is empty; allowed: text that is not blank',
    ],
    [
      'itself as its grouping',
      { partOf: 'group:sre' },
      'spec.partOf is "group:sre", the team itself; allowed: another team',
    ],
    [
      'a responsibility that it accepts twice',
      {
        does: [
          { responsibility: 'dns' },
          { responsibility: 'responsibility:default/DNS' },
        ],
      },
      'spec.does[1].responsibility is "responsibility:default/DNS", which spec.does[0].responsibility names already; allowed: each responsibility once',
    ],
    [
      'one responsibility where a list belongs',
      { does: { responsibility: 'dns' } },
      'spec.does is an object; allowed: a list, each entry an object with responsibility, primary',
    ],
    [
      'a word for a flag',
      { does: [{ responsibility: 'dns', primary: 'yes' }] },
      'spec.does[0].primary is "yes"; allowed: true or false',
    ],
    [
      'itself as the team to go to',
      { doesNot: [{ responsibility: 'dns', handOffTo: 'SRE' }] },
      'spec.doesNot[0].handOffTo is "SRE", the team itself; allowed: another team',
    ],
    [
      'itself as the rightful owner of what it holds for the time being',
      {
        interim: [
          { responsibility: 'dns', rightfulOwner: 'sre', since: '2024-04-01' },
        ],
      },
      'spec.interim[0].rightfulOwner is "sre", the team itself; allowed: another team',
    ],
    [
      'words other than "nobody yet" for a rightful owner',
      {
        interim: [
          {
            responsibility: 'dns',
            rightfulOwner: 'not known',
            since: '2024-04-01',
          },
        ],
      },
      'spec.interim[0].rightfulOwner is "not known"; allowed: a group ref or the words "nobody yet", such as corporate-it or nobody yet',
    ],
    [
      'a review before the beginning',
      {
        interim: [
          {
            responsibility: 'dns',
            since: '2024-04-01',
            reviewBy: '2024-03-31',
          },
        ],
      },
      'spec.interim[0].reviewBy is "2024-03-31", which is before spec.interim[0].since "2024-04-01"; allowed: that day or later',
    ],
    [
      'a type with a slip in it',
      { type: 'enablment' },
      'spec.type is "enablment"; allowed: stream-aligned, platform, enabling, complicated-subsystem (did you mean "enabling"?)',
    ],
    [
      'a mission without end',
      { mission: 'x'.repeat(1_000_000) },
      'spec.mission has 1000000 characters; allowed: up to 4000',
    ],
    [
      'a channel that would run a script',
      {
        contact: {
          channels: [
            {
              type: 'web',
              name: 'Ask',
              url: ['javascript', 'alert(1)'].join(':'),
            },
          ],
        },
      },
      'spec.contact.channels[0].url is "javascript:alert(1)"; allowed: a URL, such as https://example.com/sre',
    ],
    [
      'a channel that would open a page of its own making',
      {
        contact: {
          channels: [{ type: 'web', name: 'Ask', url: 'data:text/html,Ask' }],
        },
      },
      'spec.contact.channels[0].url is "data:text/html,Ask"; allowed: a URL, such as https://example.com/sre',
    ],
    [
      'a channel name that YAML reads as a comment',
      { contact: { channels: [{ type: 'slack', name: null }] } },
      'spec.contact.channels[0].name is empty; allowed: text that is not blank',
    ],
    [
      'a way to ask that is neither a template nor a URL',
      { contact: { request: 'ask-sre' } },
      'spec.contact.request is "ask-sre"; allowed: a template ref (with its kind) or URL, such as template:default/ask-sre or https://example.com/ask',
    ],
    [
      'a span of time in words',
      { contact: { responseTarget: '1 day' } },
      'spec.contact.responseTarget is "1 day"; allowed: an ISO 8601 duration, such as P1D or PT4H',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...minimal, ...change }));
    expect(await refusalOf(entityOf('TeamApi', spec))).toBe(message);
  });
});
