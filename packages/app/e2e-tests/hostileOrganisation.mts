/** Set by what must not run. */
export const MARKER = '__kumikiHacked';

const RUN = `window.${MARKER}=1;alert(1)`;
const LINK = ['javascript', RUN].join(':');

/** What stands in every text; nothing of it is to become an element, a link or a program. */
const PAYLOAD = [
  '"><svg onload="',
  RUN,
  '"></svg>',
  `<img src=x data-hostile onerror="${RUN}">`,
  `<script data-hostile>${RUN}</script>`,
  `<a data-hostile href="${LINK}">link</a>`,
  `<style data-hostile>body{display:none}</style>`,
  `[markdown](${LINK}) ![image](x) **bold** \`code\``,
  '{{constructor.constructor("alert(1)")()}} ${7*7}',
  '\u202egnp.txt\u202c \u2066isolated',
  '</text></svg>]]><!-- %%{init: {}}%%',
].join(' ');

/** As long as the catalog takes them: of our kinds, and of others, which it does not limit. */
const OUR_TITLE = 200;
const OUR_TEXT = 4_000;
const OTHER_TEXT = 5_000;

/** A text that begins with what a person looks for, long and partly without a space. */
export function hostile(name: string, length = OUR_TEXT): string {
  return `${name} ${PAYLOAD} ${'W'.repeat(600)} ${PAYLOAD} `
    .repeat(5)
    .slice(0, length)
    .trim();
}

const KUMIKI = 'kumiki.dev/v1alpha1';
const BACKSTAGE = 'backstage.io/v1alpha1';
const TARGET = 'https://example.com/"><svg/onload=alert(1)>';

const entity = (
  apiVersion: string,
  kind: string,
  name: string,
  spec: object,
) => ({
  apiVersion,
  kind,
  metadata: {
    name,
    title: hostile(
      `${kind} ${name}`,
      apiVersion === KUMIKI ? OUR_TITLE : OTHER_TEXT,
    ),
    description: hostile(
      'Description',
      apiVersion === KUMIKI ? OUR_TEXT : OTHER_TEXT,
    ),
    tags: ['hostile'],
  },
  spec,
});

const team = (name: string, parent?: string) =>
  entity(BACKSTAGE, 'Group', name, {
    type: 'team',
    profile: { displayName: hostile(`Group ${name}`, OTHER_TEXT) },
    parent,
    children: [],
  });

const check = (id: string, rule: string) => ({
  id,
  title: hostile(`Check ${id}`),
  description: hostile('Check'),
  level: 'low',
  category: hostile('Category'),
  rule,
  message: hostile('Message'),
  remedy: hostile('Remedy'),
});

const teamApi = (name: string, type: string, does: string[]) =>
  entity(KUMIKI, 'TeamApi', name, {
    team: name,
    type,
    mission: hostile('Mission'),
    does: does.map(responsibility => ({ responsibility })),
    doesNot: [
      {
        responsibility: 'third-duty',
        handOffTo: 'parent',
        reason: hostile('Reason'),
      },
    ],
    contact: {
      channels: [{ type: 'slack', name: hostile('Channel'), url: TARGET }],
      request: TARGET,
      hours: hostile('Hours'),
    },
  });

const scorecard = (name: string, kind: string, rules: string[]) =>
  entity(KUMIKI, 'Scorecard', name, {
    owner: 'near',
    lifecycle: 'active',
    appliesTo: { kind },
    levels: [{ id: 'low', title: hostile('Level') }],
    checks: rules.map((rule, index) => check(`check-${index}`, rule)),
  });

/** A small organisation with one of everything that pages show. */
export const hostileOrganisation: object[] = [
  team('parent'),
  team('near', 'parent'),
  team('far', 'parent'),
  entity(BACKSTAGE, 'User', 'guest', {
    profile: { displayName: hostile('User guest', OTHER_TEXT) },
    memberOf: ['near'],
  }),
  entity(BACKSTAGE, 'Component', 'thing', {
    type: 'service',
    lifecycle: 'production',
    owner: 'near',
  }),
  entity(KUMIKI, 'Responsibility', 'duty', { area: hostile('Area') }),
  entity(KUMIKI, 'Responsibility', 'other-duty', { area: hostile('Area') }),
  entity(KUMIKI, 'Responsibility', 'third-duty', { area: hostile('Area') }),
  teamApi('near', 'stream-aligned', ['duty']),
  teamApi('far', 'platform', ['other-duty']),
  entity(KUMIKI, 'TeamInteraction', 'help', {
    mode: 'facilitating',
    from: 'far',
    to: ['near'],
    purpose: hostile('Purpose'),
    since: '2026-01-01',
    until: '2026-02-01',
    goals: [hostile('Goal')],
    people: [{ user: 'guest', allocation: 0.5 }],
    friction: {
      level: 'blocking',
      note: hostile('Friction'),
      since: '2026-01-10',
    },
  }),
  entity(KUMIKI, 'Capability', 'offer', {
    owner: 'far',
    needs: [hostile('run a hostile service')],
    verdict: 'offered',
    access: 'request',
    guide: TARGET,
    template: 'template:default/golden-path-service',
    appliesTo: { kind: 'Component' },
  }),
  entity(KUMIKI, 'OptOut', 'own-way', {
    subject: 'thing',
    capability: 'offer',
    instead: hostile('Instead'),
    maintainedBy: 'near',
    reason: hostile('Reason'),
    since: '2026-01-01',
    reviewBy: '2026-02-01',
  }),
  scorecard('for-components', 'Component', [
    'facts.catalog.hasDocs',
    `facts.catalog.nothing == '${PAYLOAD.replace(/['\\]/g, '')}'`,
  ]),
  scorecard('for-teams', 'Group', ['facts.teamTopology.hasMission == false']),
];
