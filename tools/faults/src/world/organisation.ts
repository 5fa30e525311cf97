import { Entity } from '@backstage/catalog-model';
import { ScorecardEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

const DEPARTMENTS = 3;
const TEAMS = 12;

export const COMPONENTS = 240;

export const componentRef = (index: number) =>
  `component:default/service-${index}`;
export const teamName = (index: number) => `team-${index}`;
export const responsibilityRef = (index: number) =>
  `responsibility:default/work-${index}`;
/** Every component, in the order in which the database sorts them. */
export const componentRefs: readonly string[] = times(
  COMPONENTS,
  componentRef,
).sort();

/** Rules whose outcome anybody can tell from the facts. */
const delivery: ScorecardEntity = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'delivery', namespace: 'default', title: 'Delivery' },
  spec: {
    owner: teamName(0),
    lifecycle: 'active',
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'bronze' }, { id: 'silver' }, { id: 'gold' }],
    checks: [
      { id: 'owned', level: 'bronze', rule: 'facts.catalog.ownerResolves' },
      { id: 'documented', level: 'silver', rule: 'facts.documents.pages > 10' },
      { id: 'even', level: 'gold', rule: 'facts.deploys.count % 2 == 0' },
    ],
  },
};

/** A few hundred entities: three departments of teams, what they own and how they work together. */
export function generateOrganisation(): Entity[] {
  return [
    group('organisation', {}),
    ...times(DEPARTMENTS, index =>
      group(`department-${index}`, { parent: 'organisation' }),
    ),
    ...times(TEAMS, teamOf).flat(),
    ...times(COMPONENTS, index =>
      entity('backstage.io/v1alpha1', 'Component', `service-${index}`, {
        type: 'service',
        lifecycle: 'production',
        owner: teamName(index % TEAMS),
      }),
    ),
    delivery,
  ];
}

function teamOf(index: number): Entity[] {
  const name = teamName(index);
  const declared = (kind: string, called: string, spec: Spec) =>
    entity(KUMIKI_API_VERSION, kind, called, spec);
  return [
    group(name, { parent: `department-${index % DEPARTMENTS}` }),
    declared('Responsibility', `work-${index}`, { area: 'product' }),
    declared('TeamApi', name, {
      team: name,
      type: index % 4 ? 'stream-aligned' : 'platform',
      does: [{ responsibility: `work-${index}` }],
    }),
    declared('TeamInteraction', `service-of-${index}`, {
      mode: 'x-as-a-service',
      from: teamName(index - (index % 4)),
      to: [teamName((index + 1) % TEAMS)],
      since: '2024-01-15',
    }),
  ];
}

type Spec = NonNullable<Entity['spec']>;

function group(name: string, spec: Spec): Entity {
  return entity('backstage.io/v1alpha1', 'Group', name, {
    type: 'team',
    children: [],
    ...spec,
  });
}

function entity(
  apiVersion: string,
  kind: string,
  name: string,
  spec: Spec,
): Entity {
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
