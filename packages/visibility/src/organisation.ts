import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';

/** One entity of each of these is hidden from somebody. */
export const HIDDEN_KINDS = [
  'Group',
  'User',
  'Component',
  'System',
  'API',
  'Resource',
  'Domain',
  'Template',
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
  'Scorecard',
] as const;

/** One of these kinds. */
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

const OURS = [
  'TeamApi',
  'TeamInteraction',
  'Responsibility',
  'Capability',
  'OptOut',
  'Scorecard',
];

/** What stands in the name and in every text of the hidden entity of a kind, and in no other. */
export function markerOf(kind: HiddenKind): string {
  return `himitsu-${kind.toLocaleLowerCase('en-US')}`;
}

/** What the hidden capability is for, in words that name it nowhere. */
export const HIDDEN_NEED = 'launch a rocket';

/** The ref of the hidden entity of a kind. */
export function hiddenRef(kind: HiddenKind): string {
  return `${kind.toLocaleLowerCase('en-US')}:default/${markerOf(kind)}`;
}

/** Whatever may stand in a list or a field: what is false or undefined is left out. */
type Draft = JsonValue | undefined | Draft[] | { [key: string]: Draft };

/**
 * An organisation in which everything names the hidden entities wherever the
 * kinds allow it.
 *
 * @param absent - the kind whose hidden entity does not exist, and is named by
 * nobody: where something has to be named, it is another one
 */
export function organisation(absent?: HiddenKind): Entity[] {
  const has = (kind: HiddenKind) => kind !== absent;
  const ref = (kind: HiddenKind) => (has(kind) ? hiddenRef(kind) : undefined);
  const entities = [
    ...people(has, ref),
    ...teams(has, ref),
    ...platform(has, ref),
    ...software(has, ref),
    ...scorecards(has, ref),
  ];
  return entities.flatMap(entity => (entity ? [entity] : []));
}

type Has = (kind: HiddenKind) => boolean;
type Ref = (kind: HiddenKind) => string | undefined;
type Drafts = (Entity | false)[];

function people(has: Has, ref: Ref): Drafts {
  return [
    draft('Group', 'product', { type: 'product-area', children: [] }),
    draft('Group', 'guardian', {
      type: 'team',
      parent: 'product',
      children: [],
    }),
    draft('Group', 'sre', { type: 'team', children: [] }),
    draft('Group', 'families', {
      type: 'team',
      children: [],
      parent: ref('Group'),
    }),
    draft('Group', 'payments', { type: 'team', children: [] }),
    draft('User', 'aoki', { memberOf: ['guardian', ref('Group')] }),
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

function teams(has: Has, ref: Ref): Drafts {
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
      draft('TeamApi', 'of-the-hidden-group', {
        team: ref('Group'),
        does: [{ responsibility: 'on-call' }],
      }),
    has('TeamApi') &&
      secret('TeamApi', {
        team: 'guardian',
        type: 'stream-aligned',
        mission: markerOf('TeamApi'),
        does: [{ responsibility: 'mail' }],
        interim: [{ responsibility: 'accounts', since: '2024-01-01' }],
        contact: {
          channels: [{ type: 'slack', name: markerOf('TeamApi') }],
          responseTarget: 'P3D',
        },
      }),
    draft('TeamInteraction', 'sre-families', {
      mode: 'x-as-a-service',
      from: 'sre',
      to: ['families'],
      capability: ref('Capability'),
      since: '2024-01-01',
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
      }),
    has('TeamInteraction') &&
      secret('TeamInteraction', {
        mode: 'collaboration',
        from: 'sre',
        to: ['guardian'],
        since: '2024-02-01',
        reviewBy: '2024-03-01',
        purpose: markerOf('TeamInteraction'),
      }),
  ];
}

const offered = { verdict: 'offered', access: 'self-service' };

function platform(has: Has, ref: Ref): Drafts {
  const guides = ['System', 'API', 'Resource', 'Domain', 'Component'] as const;
  return [
    has('Capability') &&
      secret('Capability', {
        ...offered,
        owner: 'sre',
        needs: [`${markerOf('Capability')} need`, HIDDEN_NEED],
        template: 'job',
        appliesTo: { kind: 'Component' },
      }),
    draft('Capability', 'pages', {
      ...offered,
      owner: 'guardian',
      needs: ['publish a page'],
      template: ref('Template') ?? 'job',
      appliesTo: { kind: 'Component' },
    }),
    draft('Capability', 'push', {
      verdict: 'retiring',
      owner: ref('Group') ?? 'nobody',
      needs: ['notify parents'],
      instead: ref('Capability'),
      reason: 'Nobody uses it.',
    }),
    ...guides.map(kind =>
      draft('Capability', `guided-by-${kind.toLocaleLowerCase('en-US')}`, {
        ...offered,
        owner: 'sre',
        needs: [`something like a ${kind}`],
        guide: ref(kind),
        ...(has(kind) && { appliesTo: { 'relations.partOf': ref(kind) } }),
      }),
    ),
    has('Template') &&
      secret('Template', { type: 'service', owner: 'sre', steps: [] }),
    draft('Template', 'job', { type: 'service', owner: 'sre', steps: [] }),
    has('OptOut') && secret('OptOut', optOutOf('memories', 'OptOut')),
    has('Capability') &&
      draft('OptOut', 'from-the-hidden-capability', {
        ...optOutOf('memories'),
        capability: ref('Capability'),
      }),
    has('Group') &&
      draft('OptOut', 'maintained-by-the-hidden-group', {
        ...optOutOf('albums'),
        maintainedBy: ref('Group'),
      }),
    has('Component') &&
      draft('OptOut', 'of-the-hidden-component', {
        ...optOutOf(markerOf('Component')),
      }),
  ];
}

function optOutOf(subject: string, kind?: HiddenKind): JsonObject {
  const text = kind ? markerOf(kind) : 'Something else';
  return {
    subject,
    capability: 'pages',
    instead: text,
    maintainedBy: 'guardian',
    reason: text,
    since: '2024-01-10',
    reviewBy: '2099-01-10',
  };
}

function software(has: Has, ref: Ref): Drafts {
  const service = { type: 'service', lifecycle: 'production' };
  return [
    draft(
      'Component',
      'memories',
      {
        ...service,
        owner: 'guardian',
        system: ref('System'),
        dependsOn: [ref('Resource'), ref('Component')],
        providesApis: [ref('API'), 'photos'],
      },
      {
        'kumiki.dev/golden-path-template':
          ref('Template') ?? 'template:default/job',
        'kumiki.dev/golden-path-version': has('Template')
          ? `1.0.0-${markerOf('Template')}`
          : '1.0.0',
      },
    ),
    draft('Component', 'albums', {
      ...service,
      owner: ref('Group') ?? 'nobody',
      subcomponentOf: ref('Component'),
      dependsOn: [ref('Capability'), 'capability:default/pages'],
      consumesApis: [ref('API')],
    }),
    draft('Component', 'billing', {
      ...service,
      owner: ref('User') ?? 'user:default/nobody',
    }),
    draft('Component', 'plain', { ...service, owner: 'sre' }),
    draft('System', 'nursery', {
      owner: ref('Group') ?? 'nobody',
      domain: ref('Domain'),
    }),
    draft('API', 'photos', {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'guardian',
      system: ref('System'),
      definition: 'openapi: 3.0.0',
    }),
    draft('Resource', 'database', {
      type: 'database',
      owner: 'sre',
      system: 'nursery',
      dependsOn: [ref('Resource')],
    }),
    draft('Domain', 'care', { owner: ref('User') ?? 'user:default/nobody' }),
    has('Component') &&
      secret('Component', { ...service, owner: 'sre', system: 'nursery' }),
    has('System') && secret('System', { owner: 'sre' }),
    has('API') &&
      secret('API', {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'sre',
        definition: markerOf('API'),
      }),
    has('Resource') && secret('Resource', { type: 'database', owner: 'sre' }),
    has('Domain') && secret('Domain', { owner: 'sre' }),
  ];
}

function scorecards(has: Has, ref: Ref): Drafts {
  const levels = [{ id: 'bronze' }, { id: 'silver' }];
  const card = { lifecycle: 'active', levels };
  return [
    draft('Scorecard', 'paths', {
      ...card,
      owner: ref('Group') ?? 'nobody',
      appliesTo: {
        $all: [
          { kind: 'Component' },
          ...(has('System')
            ? [{ $not: { 'metadata.name': ref('System') } }]
            : []),
        ],
      },
      checks: [
        {
          id: 'few-missing',
          level: 'bronze',
          rule: 'size(facts.teamTopology.goldenPathsMissing) < 9',
          message:
            '{{ facts.teamTopology.goldenPathsMissing }}, {{ facts.teamTopology.goldenPathTemplate }}',
        },
        {
          id: 'on-pages',
          level: 'bronze',
          rule: "facts.catalog.lifecycle == 'production'",
          capability: 'pages',
        },
        {
          id: 'on-the-hidden-path',
          level: 'silver',
          rule: "facts.catalog.lifecycle == 'production'",
          capability: ref('Capability'),
        },
        {
          id: 'owned',
          level: 'bronze',
          rule: 'size(facts.catalog.owners) < 9 || facts.catalog.ownerResolves || facts.catalog.relationsResolve',
          message: '{{ facts.catalog.owners }} {{ facts.catalog.systems }}',
        },
        {
          id: 'told',
          level: 'silver',
          rule: "facts.ci.note != 'x' && size(facts.ci.waitsFor) < 9",
          message: '{{ facts.ci.note }} {{ facts.ci.waitsFor }}',
        },
        {
          id: 'watched',
          level: 'silver',
          rule: 'facts.monitor.alerts > 0',
        },
        {
          id: 'broken',
          level: 'silver',
          rule: "facts.ci.waitsFor[5] == 'x'",
          ...(has('System') && {
            appliesTo: { $not: { 'metadata.name': ref('System') } },
          }),
        },
      ],
    }),
    draft('Scorecard', 'teams', {
      ...card,
      owner: 'sre',
      appliesTo: { kind: 'Group' },
      checks: [
        {
          id: 'typed',
          level: 'bronze',
          rule: "!facts.teamTopology.isTeam || facts.teamTopology.type != ''",
          message: '{{ facts.teamTopology.type }}',
        },
        {
          id: 'counted',
          level: 'silver',
          rule: 'facts.teamTopology.memberCount >= 0 && facts.teamTopology.doesCount >= 0',
          message: '{{ facts.teamTopology.doesCount }}',
        },
      ],
    }),
    draft('Scorecard', 'capabilities', {
      ...card,
      owner: 'sre',
      appliesTo: { kind: 'Capability' },
      checks: [
        {
          id: 'agreed',
          level: 'bronze',
          rule: 'facts.teamTopology.contractComplete || size(facts.teamTopology.missingContract) >= 0',
          message: '{{ facts.teamTopology.missingContract }}',
        },
        {
          id: 'used',
          level: 'silver',
          rule: 'facts.selfService.runs >= 0',
          message:
            '{{ facts.selfService.runs }} {{ facts.selfService.template }}',
        },
      ],
    }),
    has('Scorecard') &&
      secret('Scorecard', {
        ...card,
        owner: 'sre',
        appliesTo: { kind: 'Component' },
        checks: [
          {
            id: markerOf('Scorecard'),
            title: markerOf('Scorecard'),
            level: 'bronze',
            rule: 'facts.catalog.hasTitle',
            message: markerOf('Scorecard'),
            remedy: markerOf('Scorecard'),
          },
        ],
      }),
  ];
}

/** The hidden entity of a kind: its marker stands in everything that can be read of it. */
function secret(kind: HiddenKind, spec: { [key: string]: Draft }): Entity {
  const marker = markerOf(kind);
  const entity = draft(kind, marker, spec, { 'example.com/note': marker });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      title: `${marker} title`,
      description: `${marker} description`,
      tags: [marker],
      links: [{ url: `https://example.com/${marker}`, title: marker }],
    },
  };
}

function draft(
  kind: string,
  name: string,
  spec: { [key: string]: Draft },
  annotations: Record<string, string | undefined> = {},
): Entity {
  return {
    apiVersion: apiVersionOf(kind),
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: tidy({
        ...annotations,
        'backstage.io/managed-by-location': locationOf(kind, name),
        'backstage.io/managed-by-origin-location': locationOf(kind, name),
      }) as Record<string, string>,
    },
    spec: tidy(spec) as JsonObject,
  };
}

function locationOf(kind: string, name: string): string {
  return `url:https://github.com/acme/organisation/blob/main/${kind}-${name}.yaml`;
}

function apiVersionOf(kind: string): string {
  if (kind === 'Template') {
    return 'scaffolder.backstage.io/v1beta3';
  }
  return OURS.includes(kind) ? 'kumiki.dev/v1alpha1' : 'backstage.io/v1alpha1';
}

/** Without what is false or undefined. */
function tidy(value: Draft): JsonValue | undefined {
  if (value === false || value === undefined) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      const tidied = tidy(item);
      return tidied === undefined ? [] : [tidied];
    });
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => {
        const tidied = tidy(item);
        return tidied === undefined ? [] : [[key, tidied]];
      }),
    );
  }
  return value;
}
