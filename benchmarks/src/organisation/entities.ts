import { Entity } from '@backstage/catalog-model';
import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { checks } from './checks';

/** How many components a team owns. */
export const TEAM_SIZE = 200;

/** How many checks a scorecard has. */
export const SCORECARD_SIZE = 10;

/** The name of a component. */
export const nameOf = (index: number) => `service-${index}`;

/** The ref of a component. */
export const refOf = (index: number) => `component:default/${nameOf(index)}`;

/** The refs of all components, or of so many from the first to the last. */
export function sampleRefs(components: number, most: number): string[] {
  const length = Math.min(components, most);
  return Array.from({ length }, (_, at) =>
    refOf(Math.floor((at * components) / length)),
  );
}

/** The index that a ref was made of. */
export const indexOf = (ref: string) => Number(ref.split('-').at(-1));

/** The full ref of a scorecard. */
export const scorecardRef = (at: number) => `scorecard:default/scorecard-${at}`;

/** A component of ordinary size. */
export function component(index: number, type: string = 'service'): Entity {
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
      type,
      lifecycle: 'production',
      owner: `team-${Math.floor(index / TEAM_SIZE)}`,
      system: `system-${index % 500}`,
    },
  };
}

/** Teams of 200 components each below five departments below one organisation. */
export function groups(components: number): Entity[] {
  const teams = Math.ceil(components / TEAM_SIZE);
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

/** Scorecards of ten checks each, in three levels. */
export function scorecards(count: number): ScorecardEntity[] {
  const all = checks(count);
  return Array.from({ length: count / SCORECARD_SIZE }, (_, at) => ({
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: `scorecard-${at}`, namespace: 'default' },
    spec: {
      owner: 'team-0',
      lifecycle: 'active',
      appliesTo: { kind: 'Component', 'spec.type': 'service' },
      levels: [{ id: 'bronze' }, { id: 'silver' }, { id: 'gold' }],
      checks: all
        .slice(at * SCORECARD_SIZE, (at + 1) * SCORECARD_SIZE)
        .map(({ id, level, rule }) => ({ id, level, rule })),
    },
  }));
}
