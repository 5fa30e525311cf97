import { Entity } from '@backstage/catalog-model';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { FactProvider } from '../FactProvider';

export const docsDeclaration: FactProviderDeclaration = {
  id: 'docs',
  title: 'Documentation',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [
    { name: 'exists', type: 'boolean', description: 'There is any' },
    { name: 'pages', type: 'number', description: 'How many', daily: true },
    { name: 'language', type: 'string', description: 'Of most pages' },
    { name: 'authors', type: 'string-list', description: 'Who wrote them' },
    { name: 'changedAt', type: 'timestamp', description: 'The last change' },
  ],
};

export function component(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', owner: 'guardian' },
  };
}

export function docsProvider(collect: FactProvider['collect']): FactProvider {
  return { declaration: docsDeclaration, collect };
}
