import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

const MODES = ['x-as-a-service', 'collaboration', 'facilitating'];
const TYPES = ['stream-aligned', 'stream-aligned', 'platform', 'enabling'];

/** How large an organisation is. */
export interface OrganisationSize {
  /** Groups of a directory, of which few are teams. */
  groups: number;
  teams: number;
  components: number;
  interactions: number;
  responsibilities: number;
  capabilities: number;
}

/** A directory with 22,000 Groups, of which 300 are teams. */
export const DIRECTORY: OrganisationSize = {
  ...{ groups: 21_700, teams: 300, components: 5_000, interactions: 300 },
  ...{ responsibilities: 60, capabilities: 60 },
};
/** Of which five years are told. */
export const YEARS: OrganisationSize = {
  ...{ groups: 0, teams: 500, components: 2_000, interactions: 1_500 },
  ...{ responsibilities: 100, capabilities: 60 },
};

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index);

/** An organisation of that size, the same each time. */
export function organisationOf(size: OrganisationSize): Entity[] {
  const { teams } = size;
  return [
    ...numbers(size.groups).map(index =>
      backstage('Group', `group-${index}`, {
        type: 'access',
        parent: index > 0 ? `group-${Math.floor(index / 20)}` : undefined,
        children: [],
      }),
    ),
    ...numbers(teams).flatMap(team => [
      backstage('Group', `team-${team}`, { type: 'team', children: [] }),
      teamApi(team, size),
    ]),
    ...numbers(size.components).map(index =>
      backstage('Component', `component-${index}`, {
        type: 'service',
        lifecycle: 'production',
        owner: `team-${index % teams}`,
        dependsOn: [`component:component-${(index * 7) % size.components}`],
      }),
    ),
    ...numbers(size.interactions).map(index => interaction(index, size)),
    ...numbers(size.responsibilities).map(index =>
      kumiki('Responsibility', `duty-${index}`, {
        ...(index % 10 > 0 && { parent: `duty-${index - (index % 10)}` }),
      }),
    ),
    ...numbers(size.capabilities).map(index =>
      kumiki('Capability', `capability-${index}`, {
        owner: `team-${index % teams}`,
        needs: [`run a job of kind ${index}`, `deploy service ${index}`],
        verdict: 'offered',
        access: 'self-service',
      }),
    ),
  ];
}

/** What a team says about itself, in one of several versions. */
export function teamApi(
  team: number,
  { teams, responsibilities }: OrganisationSize,
  version = 0,
): Entity {
  const duty = (offset: number) =>
    `duty-${(team + offset + version) % responsibilities}`;
  return kumiki('TeamApi', `team-${team}`, {
    team: `team-${team}`,
    type: TYPES[team % TYPES.length],
    mission: `The mission of team ${team}, version ${version}.`,
    does: [{ responsibility: duty(0) }],
    doesNot: [
      {
        responsibility: duty(1),
        handOffTo: `team-${(team + 1) % teams}`,
        reason: 'Another team knows more about it.',
      },
    ],
  });
}

/** One team works with another, until it ends. */
export function interaction(
  index: number,
  { teams }: OrganisationSize,
  dates: { since?: string; ended?: string } = {},
): Entity {
  const from = index % teams;
  const to = (index * 7 + 1) % teams;
  return kumiki('TeamInteraction', `interaction-${index}`, {
    mode: MODES[index % MODES.length],
    from: `team-${from}`,
    to: [`team-${to === from ? (to + 1) % teams : to}`],
    purpose: 'They work together on what both of them need.',
    since: '2021-01-01',
    ...dates,
  });
}

function kumiki(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: KUMIKI_API_VERSION,
    kind,
    metadata: metadataOf(kind, name),
    spec,
  };
}

function backstage(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: metadataOf(kind, name),
    spec: JSON.parse(JSON.stringify(spec)),
  };
}

function metadataOf(kind: string, name: string): Entity['metadata'] {
  return { name, namespace: 'default', uid: `${kind}-${name}` };
}
