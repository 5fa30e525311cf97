import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { OrgTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';

/** The facts of a team. */
export function describeTeam(
  team: OrgTeam,
  organisation: Organisation,
): Record<string, FactValue> {
  const { contact, doesNot, interim, memberCount, ownedComponentCount } = team;
  const interactions = organisation.interactionsOf(team.ref);
  const declined = organisation.declinedBy(team.ref);
  const accepted = organisation.acceptedBy(team.ref);
  return {
    teamApis: [...organisation.teamApisOf(team.ref)],
    isTeam: true,
    type: team.type,
    hasMission: Boolean(team.mission?.trim()),
    doesCount: team.does.length,
    doesNotCount: doesNot.length,
    doesNotWithoutHandOff: doesNot.filter(({ handOffTo }) => !handOffTo).length,
    hasContact: Boolean(contact?.channels?.length || contact?.request),
    hasResponseTarget: contact?.responseTarget !== undefined,
    memberCount,
    openCollaborations: interactions.filter(
      ({ mode, state }) =>
        mode === 'collaboration' && ['active', 'overdue'].includes(state),
    ).length,
    overdueInteractions: interactions.filter(({ state }) => state === 'overdue')
      .length,
    interimCount: interim.length,
    interimOverdueCount: interim.filter(({ overdue }) => overdue).length,
    droppedNearby: declined.filter(({ state }) =>
      ['dropped', 'orphaned'].includes(state),
    ).length,
    contestedCount: accepted.filter(({ state }) => state === 'contested')
      .length,
    ownedComponents: ownedComponentCount,
    ...(memberCount > 0 && {
      ownedComponentsPerMember: ownedComponentCount / memberCount,
    }),
  };
}
