import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import {
  INTERACTION_ROLES,
  InteractionRole,
  interactionRole,
  STATE_ORDER,
} from '../interactionRoles';

/** Interactions in which a team does the same. */
export interface InteractionGroup {
  role: InteractionRole;
  /** What needs somebody first, then by name. */
  items: { interaction: OrgInteraction; others: string[] }[];
}

/** The interactions that name a team, by what the team does in them. */
export function interactionGroups(
  interactions: OrgInteraction[],
  team: string,
): InteractionGroup[] {
  const own = interactions.filter(
    ({ from, to }) => from === team || to.includes(team),
  );
  return INTERACTION_ROLES.map(role => ({
    role,
    items: own
      .filter(interaction => interactionRole(interaction, team) === role)
      .sort(
        (a, b) =>
          STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
          a.title.localeCompare(b.title),
      )
      .map(interaction => ({
        interaction,
        others: interaction.from === team ? interaction.to : [interaction.from],
      })),
  })).filter(({ items }) => items.length);
}
