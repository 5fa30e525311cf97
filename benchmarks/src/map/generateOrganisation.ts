import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

const DEPARTMENTS = 25;
/** Of ten teams, which ones are not stream-aligned. */
const PLATFORM = 0;
const ENABLING = 5;

/** An organisation, and what there is to draw of it. */
export interface GeneratedOrganisation {
  entities: Entity[];
  teams: number;
  /** Pairs of teams that work with each other. */
  edges: number;
}

type Pair = [from: number, to: number];

/**
 * Departments with teams, the same for the same number. Every team uses the
 * platform next to it, a third of them another one as well, and every platform
 * uses the first; half of the enabling teams help somebody, and some neighbours
 * collaborate. So every team is reached from the first one.
 */
export function generateOrganisation(teams: number): GeneratedOrganisation {
  const provided = new Map<number, number[]>();
  const helped: Pair[] = [];
  const collaborating: Pair[] = [];
  const provide = (from: number, to: number) =>
    provided.set(from, [...(provided.get(from) ?? []), to]);

  for (let team = 0; team < teams; team += 1) {
    const own = team - (team % 10);
    if (team % 10 === PLATFORM) {
      if (team > 0) {
        provide(0, team);
      }
      continue;
    }
    provide(own, team);
    const other = (team * 70) % (teams - (teams % 10));
    if (team % 3 === 0 && other !== own) {
      provide(other, team);
    }
    if (team % 20 === ENABLING) {
      helped.push([team, (team + 13) % teams]);
    }
    if (team % 10 === 7) {
      collaborating.push([team, team + 1]);
    }
  }
  return {
    teams,
    edges:
      [...provided.values()].flat().length +
      helped.length +
      collaborating.length,
    entities: [
      group('organisation', { type: 'organization' }),
      ...Array.from({ length: DEPARTMENTS }, (_, index) =>
        group(`department-${index}`, {
          type: 'department',
          parent: 'organisation',
        }),
      ),
      ...Array.from({ length: teams }, (_, team) => [
        group(`team-${team}`, {
          type: 'team',
          parent: `department-${Math.floor((team * DEPARTMENTS) / teams)}`,
        }),
        declared('TeamApi', `team-${team}`, {
          team: `team-${team}`,
          type: typeOf(team),
        }),
      ]).flat(),
      ...[...provided].map(([from, to]) =>
        interaction('x-as-a-service', from, to),
      ),
      ...helped.map(([from, to]) => interaction('facilitating', from, [to])),
      ...collaborating.map(([from, to]) =>
        interaction('collaboration', from, [to]),
      ),
    ],
  };
}

function typeOf(team: number): string {
  switch (team % 10) {
    case PLATFORM:
      return 'platform';
    case ENABLING:
      return 'enabling';
    default:
      return 'stream-aligned';
  }
}

function interaction(mode: string, from: number, to: number[]): Entity {
  return declared('TeamInteraction', `${mode}-${from}`, {
    mode,
    from: `team-${from}`,
    to: to.map(team => `team-${team}`),
    since: '2026-01-01',
  });
}

function group(name: string, spec: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name },
    spec: { children: [], ...spec },
  };
}

function declared(kind: string, name: string, spec: Entity['spec']): Entity {
  return { apiVersion: KUMIKI_API_VERSION, kind, metadata: { name }, spec };
}
