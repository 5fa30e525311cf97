import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

type Spec = NonNullable<Entity['spec']>;

export function group(name: string, spec: Spec = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...spec },
  };
}

export function user(name: string, ...memberOf: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf },
  };
}

export function component(name: string, owner: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner },
  };
}

/** An entity of one of our own kinds. */
export function declared(kind: string, name: string, spec: Spec): Entity {
  return {
    apiVersion: KUMIKI_API_VERSION,
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

/** A small organisation: SRE serves two teams and is embedded in one. */
export const nursery: Entity[] = [
  group('sre'),
  group('billing'),
  group('guardian'),
  user('tanaka', 'sre'),
  user('aoki', 'billing'),
  component('invoices', 'billing'),
  declared('Responsibility', 'runtime', {}),
  declared('Responsibility', 'mail-and-dns', {}),
  declared('TeamApi', 'sre', {
    team: 'sre',
    type: 'platform',
    mission: 'Teams run what they build.',
    does: [{ responsibility: 'runtime' }],
    doesNot: [
      {
        responsibility: 'mail-and-dns',
        handOffTo: 'guardian',
        reason: 'We specialise in the product.',
      },
    ],
    contact: { channels: [{ type: 'slack', name: '#sre' }] },
  }),
  declared('TeamApi', 'billing', { team: 'billing', type: 'stream-aligned' }),
  declared('TeamInteraction', 'sre-runtime', {
    mode: 'x-as-a-service',
    from: 'sre',
    to: ['billing', 'guardian'],
    purpose: 'Runtime and deploys',
    since: '2024-01-15',
  }),
  declared('TeamInteraction', 'sre-in-billing', {
    mode: 'facilitating',
    from: 'sre',
    to: ['billing'],
    since: '2024-04-01',
    until: '2024-06-30',
    people: [{ user: 'tanaka', allocation: 0.4 }],
    goals: ['billing runs its own on-call'],
  }),
];
