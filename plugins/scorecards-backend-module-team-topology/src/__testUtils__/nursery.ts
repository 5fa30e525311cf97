import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

type Spec = NonNullable<Entity['spec']>;

export function group(name: string, spec: Spec = {}): Entity {
  return entity('Group', name, { type: 'team', children: [], ...spec });
}

export function component(name: string, owner: string, spec: Spec = {}) {
  return entity('Component', name, { type: 'service', owner, ...spec });
}

/** An entity of one of our own kinds. */
export function declared(kind: string, name: string, spec: Spec): Entity {
  return { ...entity(kind, name, spec), apiVersion: KUMIKI_API_VERSION };
}

function entity(kind: string, name: string, spec: Spec): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

function optOut(subject: string, spec: Spec = {}): Entity {
  return declared('OptOut', `${subject}-on-its-own`, {
    subject,
    capability: 'runtime',
    instead: 'EC2 with Ansible',
    maintainedBy: 'billing',
    reason: 'It needs a device.',
    since: '2024-01-10',
    reviewBy: '2025-01-10',
    ...spec,
  });
}

/** SRE is a platform team on 1 December 2024; several balls lie around it. */
export const nursery: Entity[] = [
  group('product', { type: 'product-area', children: ['billing'] }),
  group('sre'),
  group('billing', { parent: 'product' }),
  group('silent'),
  group('tomorrow'),
  entity('User', 'tanaka', { memberOf: ['sre'] }),
  entity('User', 'mori', { memberOf: ['sre'] }),
  entity('User', 'aoki', { memberOf: ['billing'] }),
  declared('Responsibility', 'containers', {}),
  declared('Responsibility', 'on-call', {}),
  declared('Responsibility', 'mail', {}),
  declared('Responsibility', 'devices', {}),
  declared('Responsibility', 'accounts', {}),
  declared('Responsibility', 'warehouse', {}),
  declared('TeamApi', 'sre', {
    team: 'sre',
    type: 'platform',
    mission: 'Teams run what they build.',
    does: [{ responsibility: 'containers' }, { responsibility: 'on-call' }],
    doesNot: [
      { responsibility: 'mail', handOffTo: 'billing' },
      { responsibility: 'devices' },
    ],
    interim: [
      {
        responsibility: 'accounts',
        since: '2024-01-01',
        reviewBy: '2024-06-30',
      },
      { responsibility: 'warehouse', since: '2024-11-01' },
    ],
    contact: {
      channels: [{ type: 'slack', name: '#sre' }],
      request: 'template:default/ask-sre',
      responseTarget: 'P1D',
    },
  }),
  declared('TeamApi', 'billing', {
    team: 'billing',
    type: 'stream-aligned',
    does: [{ responsibility: 'on-call' }, { responsibility: 'mail' }],
  }),
  declared('TeamApi', 'tomorrow', { team: 'tomorrow', founded: '2025-04-01' }),
  declared('TeamInteraction', 'pairing', {
    mode: 'collaboration',
    from: 'billing',
    to: ['sre'],
    since: '2024-11-01',
    until: '2024-11-15',
  }),
  declared('TeamInteraction', 'planned', {
    mode: 'collaboration',
    from: 'sre',
    to: ['billing'],
    since: '2025-11-01',
  }),
  declared('Capability', 'runtime', {
    owner: 'sre',
    needs: ['run a web service'],
    verdict: 'offered',
    access: 'self-service',
    guide: 'https://example.com/runtime',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
  }),
  declared('Capability', 'bare', {
    owner: 'gone',
    needs: ['send mail'],
    verdict: 'retiring',
    reason: 'Nobody uses it.',
  }),
  declared('Capability', 'never', {
    owner: 'sre',
    needs: ['a mainframe'],
    verdict: 'not-offered',
    reason: 'We have none.',
  }),
  component('invoices', 'billing', {
    dependsOn: ['capability:default/runtime'],
  }),
  component('legacy', 'billing'),
  component('forgotten', 'billing'),
  component('orphan', 'billing'),
  component('leaving', 'billing'),
  component('claimed', 'silent'),
  component('library', 'sre', { type: 'library' }),
  optOut('legacy'),
  optOut('claimed'),
  optOut('forgotten', { reviewBy: '2024-11-30' }),
  optOut('orphan', { maintainedBy: 'gone' }),
  optOut('leaving', { since: '2025-01-01', reviewBy: '2026-01-01' }),
];
