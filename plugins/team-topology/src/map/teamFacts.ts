import {
  FrictionInForce,
  InteractionState,
  MapEdgeMode,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What a team does in an interaction, in the order in which it is told. */
export const INTERACTION_ROLES = [
  'provides',
  'consumes',
  'collaborates',
  'facilitates',
  'facilitated',
  'worksWith',
] as const;

/** What a team does in an interaction. */
export type InteractionRole = (typeof INTERACTION_ROLES)[number];

/** The same for every edge, inferred ones included. */
export const EDGE_ROLES = [...INTERACTION_ROLES, 'used', 'uses'] as const;

/** What a team does at one end of an edge. */
type EdgeRole = (typeof EDGE_ROLES)[number];

/** What the role of a team is read from: an edge or an interaction. */
interface Directed {
  mode: MapEdgeMode;
  from: string;
}

/** What the team does at its end of the edge, or in the interaction. */
export function edgeRole({ mode, from }: Directed, team: string): EdgeRole {
  switch (mode) {
    case 'x-as-a-service':
      return from === team ? 'provides' : 'consumes';
    case 'facilitating':
      return from === team ? 'facilitates' : 'facilitated';
    case 'inferred':
      return from === team ? 'used' : 'uses';
    case 'undefined':
      return 'worksWith';
    default:
      return 'collaborates';
  }
}

/** The order in which states are listed: what needs somebody comes first. */
export const STATE_ORDER: InteractionState[] = [
  'overdue',
  'active',
  'planned',
  'ended',
];

/** What is read of an edge; edges of a selection and of a scene both have it. */
interface FactEdge {
  from: string;
  to: string;
  mode: MapEdgeMode;
  state: InteractionState;
  friction?: FrictionInForce['level'];
}

/** What the map says about one team, for those who do not see the picture. */
interface TeamFacts {
  /** The refs of the others, by what the team does with them. */
  partners: Map<EdgeRole, Set<string>>;
  overdue: number;
  /** How many of its interactions slow or block somebody. */
  slowing: number;
  blocking: number;
}

/** The facts of every team and grouping that an edge names. */
export function teamFacts(edges: FactEdge[]): Map<string, TeamFacts> {
  const facts = new Map<string, TeamFacts>();
  for (const edge of edges) {
    for (const [self, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ]) {
      const own = facts.get(self) ?? {
        partners: new Map(),
        ...{ overdue: 0, slowing: 0, blocking: 0 },
      };
      facts.set(self, own);
      const role = edgeRole(edge, self);
      const partners = own.partners.get(role) ?? new Set<string>();
      own.partners.set(role, partners.add(other));
      own.overdue += edge.state === 'overdue' ? 1 : 0;
      if (edge.friction) {
        own[edge.friction] += 1;
      }
    }
  }
  return facts;
}
