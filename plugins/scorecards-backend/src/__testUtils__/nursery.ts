import { Entity } from '@backstage/catalog-model';
import {
  FactProviderDeclaration,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';

/** What a provider of the demo knows about documentation. */
export const docsDeclaration: FactProviderDeclaration = {
  id: 'docs',
  title: 'Documentation',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [
    { name: 'exists', type: 'boolean', description: 'There is any' },
    {
      name: 'pages',
      type: 'number',
      description: 'How many pages',
      daily: true,
    },
  ],
};

/** What an external system pushes. */
export const deploysDeclaration: FactProviderDeclaration = {
  id: 'deploys',
  title: 'Deploys',
  appliesTo: { kind: 'Component' },
  maxAge: 'P7D',
  facts: [
    { name: 'minutesP95', type: 'number', description: 'p95', unit: 'minutes' },
  ],
};

export function component(name: string, spec: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'guardian',
      ...spec,
    },
  };
}

export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

export function optOut(name: string, spec: object): Entity {
  return {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'OptOut',
    metadata: { name, namespace: 'default' },
    spec: {
      subject: 'memories',
      capability: 'docs-site',
      instead: 'a wiki',
      maintainedBy: 'guardian',
      reason: 'It was there before',
      since: '2026-01-01',
      reviewBy: '2026-12-31',
      ...spec,
    },
  };
}

/** Bronze: there are docs. Silver: ten pages of them. */
export function scorecard(
  name: string,
  spec: Partial<ScorecardEntity['spec']> = {},
): ScorecardEntity {
  return {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name, namespace: 'default', title: 'Documented' },
    spec: {
      owner: 'sre',
      lifecycle: 'active',
      appliesTo: { kind: 'Component' },
      levels: [{ id: 'bronze' }, { id: 'silver' }],
      checks: [
        { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
        { id: 'ten-pages', level: 'silver', rule: 'facts.docs.pages >= 10' },
      ],
      ...spec,
    },
  };
}
