import {
  InteractionMode,
  InteractionState,
} from '@kumiki/backstage-plugin-team-topology-common';
import { InteractionRole, interactionRole } from './interactionRoles';

/** What is read of an edge; edges of a selection and of a scene both have it. */
export interface FactEdge {
  from: string;
  to: string;
  mode: InteractionMode;
  state: InteractionState;
}

/** What the map says about one team, for those who do not see the picture. */
export interface TeamFacts {
  /** The refs of the others, by what the team does with them. */
  partners: Map<InteractionRole, Set<string>>;
  overdue: number;
}

/** The facts of every team and grouping that an edge names. */
export function teamFacts(edges: FactEdge[]): Map<string, TeamFacts> {
  const facts = new Map<string, TeamFacts>();
  for (const edge of edges) {
    for (const [self, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ]) {
      const own = facts.get(self) ?? { partners: new Map(), overdue: 0 };
      facts.set(self, own);
      const role = interactionRole(edge, self);
      const partners = own.partners.get(role) ?? new Set<string>();
      own.partners.set(role, partners.add(other));
      own.overdue += edge.state === 'overdue' ? 1 : 0;
    }
  }
  return facts;
}
