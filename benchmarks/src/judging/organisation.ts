import { Entity } from '@backstage/catalog-model';
import {
  FactProviderDeclaration,
  FactValue,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { CHECKS } from './checks';

export const ENTITIES = 10_000;
export const TEAM_SIZE = 200;
const SCORECARDS = 5;
export const PROVIDERS = ['source', 'build', 'runtime', 'documents'];

/** Of one provider: two of each type that rules compare, and one list. */
export type Values = {
  enabled: boolean;
  count: number;
  percent: number;
  tier: string;
  tags: string[];
};

/** Facts of one entity, by provider. */
export type Facts = Record<string, Values>;

/** Four providers with five facts each. */
export const declarations: FactProviderDeclaration[] = PROVIDERS.map(id => ({
  id,
  title: id,
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [
    { name: 'enabled', type: 'boolean', description: 'Whether' },
    { name: 'count', type: 'number', description: 'How many' },
    { name: 'percent', type: 'number', description: 'How much' },
    { name: 'tier', type: 'string', description: 'Which' },
    { name: 'tags', type: 'string-list', description: 'What else' },
  ],
}));

export const nameOf = (index: number) => `service-${index}`;
export const refOf = (index: number) => `component:default/${nameOf(index)}`;
export const teamOf = (index: number) =>
  `team-${Math.floor(index / TEAM_SIZE)}`;

export function component(index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: nameOf(index),
      namespace: 'default',
      title: `Service ${index}`,
      description: 'One of many services of a large organisation',
      annotations: { 'github.com/project-slug': `tsubomi/${nameOf(index)}` },
      tags: ['kotlin', 'grpc'],
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: teamOf(index),
      system: `system-${index % 500}`,
    },
  };
}

/** Fifty teams below five departments below one organisation. */
export function groups(): Entity[] {
  const teams = ENTITIES / TEAM_SIZE;
  return [
    group('organisation'),
    ...[0, 1, 2, 3, 4].map(it => group(`department-${it}`, 'organisation')),
    ...Array.from({ length: teams }, (_, it) =>
      group(`team-${it}`, `department-${it % 5}`),
    ),
  ];
}

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

/** Each has a tenth of the checks at each of ten places, in three levels. */
export function scorecards(): ScorecardEntity[] {
  const size = CHECKS.length / SCORECARDS;
  return Array.from({ length: SCORECARDS }, (_, at) => ({
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: `scorecard-${at}`, namespace: 'default' },
    spec: {
      owner: 'team-0',
      lifecycle: 'active',
      appliesTo: { kind: 'Component' },
      levels: [{ id: 'bronze' }, { id: 'silver' }, { id: 'gold' }],
      checks: CHECKS.slice(at * size, (at + 1) * size).map(
        ({ id, level, rule }) => ({ id, level, rule }),
      ),
    },
  }));
}

/** The same every time: a generator with the index as its seed. */
export function factsOf(index: number): Facts {
  let seed = index + 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Object.fromEntries(
    PROVIDERS.map(provider => [
      provider,
      {
        enabled: next(10) > 1,
        count: next(100),
        percent: next(1_000) / 10,
        tier: ['critical', 'standard', 'internal'][next(3)],
        tags: ['alpha', 'beta', 'gamma', 'delta'].slice(next(4)),
      } satisfies Record<string, FactValue>,
    ]),
  );
}
