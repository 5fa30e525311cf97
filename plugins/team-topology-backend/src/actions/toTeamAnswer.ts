import {
  InteractionState,
  OrgInteraction,
  OrgTeamDetails,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What is in force comes first, so that a limit cuts off the past. */
const ORDER: InteractionState[] = ['active', 'overdue', 'planned', 'ended'];

type InteractionRole =
  | 'provider'
  | 'consumer'
  | 'collaborator'
  | 'facilitator'
  | 'facilitated';

/**
 * Puts one team into the words that an agent needs: refs with titles, the
 * team's own role in every interaction, and no more than so many of them.
 */
export function toTeamAnswer(
  details: OrgTeamDetails,
  options: { maxInteractions: number },
) {
  const { at, team, interactions, findings } = details;
  const titles = new Map(
    [...details.mentioned, ...details.responsibilities, team].map(
      ({ ref, title }) => [ref, title],
    ),
  );
  const named = (ref: string) => ({ ref, title: titles.get(ref) ?? ref });
  const optional = (ref?: string) => (ref === undefined ? ref : named(ref));

  const shown = [...interactions]
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    .slice(0, options.maxInteractions);
  return {
    at,
    ref: team.ref,
    title: team.title,
    type: team.type,
    mission: team.mission,
    partOf: team.partOf,
    founded: team.founded,
    contested: team.contested,
    boundaries: details.boundaries,
    memberCount: team.memberCount,
    memberCountWithSubgroups: team.memberCountWithSubgroups,
    membersNotInCatalog: team.membersNotInCatalog,
    ownedComponentCount: team.ownedComponentCount,
    does: team.does.map(({ responsibility, primary }) => ({
      ...named(responsibility),
      primary,
    })),
    doesNot: team.doesNot.map(({ responsibility, handOffTo, reason }) => ({
      ...named(responsibility),
      goTo: optional(handOffTo),
      reason,
    })),
    interim: team.interim.map(
      ({ responsibility, rightfulOwner, since, reviewBy, overdue }) => ({
        ...named(responsibility),
        rightfulOwner: optional(rightfulOwner),
        since,
        reviewBy,
        overdue,
      }),
    ),
    contact: team.contact,
    interactions: shown.map(interaction => ({
      ref: interaction.ref,
      mode: interaction.mode,
      role: roleOf(team.ref, interaction),
      with: [interaction.from, ...interaction.to]
        .filter(ref => ref !== team.ref)
        .map(named),
      state: interaction.state,
      purpose: interaction.purpose,
      capability: interaction.capability,
      since: interaction.since,
      until: interaction.until,
      reviewBy: interaction.reviewBy,
      overdueSince: interaction.overdueSince,
    })),
    omittedInteractions: interactions.length - shown.length,
    findings: findings.map(({ message }) => message),
  };
}

function roleOf(team: string, { mode, from }: OrgInteraction): InteractionRole {
  switch (mode) {
    case 'x-as-a-service':
      return from === team ? 'provider' : 'consumer';
    case 'facilitating':
      return from === team ? 'facilitator' : 'facilitated';
    default:
      return 'collaborator';
  }
}
