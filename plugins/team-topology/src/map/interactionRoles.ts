import {
  InteractionMode,
  InteractionState,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What a team does in an interaction, in the order in which it is told. */
export const INTERACTION_ROLES = [
  'provides',
  'consumes',
  'collaborates',
  'facilitates',
  'facilitated',
] as const;

/** What a team does in an interaction. */
export type InteractionRole = (typeof INTERACTION_ROLES)[number];

/** What the role of a team is read from: an edge or an interaction. */
interface Directed {
  mode: InteractionMode;
  from: string;
}

/** What the team does in the interaction, which must name it. */
export function interactionRole(
  { mode, from }: Directed,
  team: string,
): InteractionRole {
  switch (mode) {
    case 'x-as-a-service':
      return from === team ? 'provides' : 'consumes';
    case 'facilitating':
      return from === team ? 'facilitates' : 'facilitated';
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
