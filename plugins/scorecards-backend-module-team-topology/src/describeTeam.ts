import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  OrgInteraction,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';

/**
 * The facts of a team. Counts over what nobody has declared are left out: none
 * of nothing is no good news.
 */
export function describeTeam(
  team: OrgTeam,
  organisation: Organisation,
): Record<string, FactValue> {
  const { ownedComponentCount, teamApi } = team;
  const memberCount = team.memberCount + team.membersNotInCatalog;
  const interactions = organisation.interactionsOf(team.ref);
  return {
    teamApis: [...organisation.teamApisOf(team.ref)],
    isTeam: true,
    hasTeamApi: teamApi !== undefined,
    memberCount,
    ownedComponents: ownedComponentCount,
    ...(memberCount > 0 && {
      ownedComponentsPerMember: ownedComponentCount / memberCount,
    }),
    ...(teamApi !== undefined && describeBoundaries(team, organisation)),
    // A team that describes itself and declares none has none.
    ...((teamApi !== undefined || interactions.length > 0) &&
      describeInteractions(interactions)),
  };
}

/** What its TeamApi says, and what that means beside those of others. */
function describeBoundaries(
  team: OrgTeam,
  organisation: Organisation,
): Record<string, FactValue> {
  const { contact, does, doesNot, interim } = team;
  const declined = organisation.declinedBy(team.ref);
  const accepted = organisation.acceptedBy(team.ref);
  return {
    type: team.type,
    hasMission: Boolean(team.mission?.trim()),
    doesCount: does.length,
    doesNotCount: doesNot.length,
    doesNotWithoutHandOff: doesNot.filter(({ handOffTo }) => !handOffTo).length,
    hasContact: Boolean(contact?.channels?.length || contact?.request),
    hasResponseTarget: contact?.responseTarget !== undefined,
    interimCount: interim.length,
    interimOverdueCount: interim.filter(({ overdue }) => overdue).length,
    droppedNearby: declined.filter(({ state }) =>
      ['dropped', 'orphaned'].includes(state),
    ).length,
    contestedCount: accepted.filter(({ state }) => state === 'contested')
      .length,
  };
}

function describeInteractions(
  interactions: readonly OrgInteraction[],
): Record<string, FactValue> {
  const inForce = interactions.filter(({ state }) =>
    ['active', 'overdue'].includes(state),
  );
  return {
    openInteractions: inForce.length,
    openCollaborations: inForce.filter(({ mode }) => mode === 'collaboration')
      .length,
    overdueInteractions: inForce.filter(({ state }) => state === 'overdue')
      .length,
  };
}
