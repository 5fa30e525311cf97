import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  OrgInteraction,
  OrgTeam,
  missingContract,
  OrgCapability,
  goldenPathStamp,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  parseEntityRef,
  stringifyEntityRef,
  Entity,
} from '@backstage/catalog-model';
import { Organisation } from './Organisation';

/**
 * The facts of a team. Counts over what nobody has declared are left out: none
 * of nothing is no good news.
 */
export function describeTeam(
  team: OrgTeam,
  organisation: Organisation,
): Record<string, FactValue> {
  const { ownedComponentCount = 0, teamApi } = team;
  const { memberCount: known = 0, membersNotInCatalog = 0 } = team;
  const memberCount = known + membersNotInCatalog;
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

/** The facts of a capability. */
export function describeCapability(
  capability: OrgCapability,
  organisation: Organisation,
): Record<string, FactValue> {
  const { consumers = [], owner, verdict } = capability;
  const team = owner ? organisation.team(owner) : undefined;
  const missing = missingContract(capability, {
    isThere: owner !== undefined && organisation.has(owner),
    contact: team?.contact,
  });
  const contractWith = new Set([
    ...(owner ? [owner, ...organisation.teamApisOf(owner)] : []),
    ...refIn(capability.guide, capability.ref, 'component'),
    ...refIn(capability.template, capability.ref, 'template'),
    ...refIn(team?.contact?.request, team?.teamApi, 'template'),
  ]);
  return {
    verdict,
    consumers: consumers.length,
    ...(missing && {
      contractWith: [...contractWith].sort(),
      contractComplete: missing.length === 0,
      missingContract: missing,
    }),
  };
}

/** The ref that is written in an entity; none where it is a URL. */
function refIn(
  written: string | undefined,
  entity: string | undefined,
  defaultKind: string,
): string[] {
  if (written === undefined || entity === undefined) {
    return [];
  }
  try {
    const { namespace: defaultNamespace } = parseEntityRef(entity);
    return [
      stringifyEntityRef(
        parseEntityRef(written, { defaultKind, defaultNamespace }),
      ),
    ];
  } catch {
    return [];
  }
}

/** The facts of a component on, and off, the golden paths. */
export function describeComponent(
  component: Entity,
  organisation: Organisation,
): Record<string, FactValue> {
  const ref = stringifyEntityRef(component);
  const stamp = goldenPathStamp(component);
  const used = organisation.usedBy(ref);
  const applicable = organisation.goldenPaths.filter(({ appliesTo }) =>
    appliesTo(component),
  );
  const declared = organisation.optOutsOf(ref);
  const optOuts = declared.filter(
    ({ state }) => state !== 'planned' && state !== 'unconfirmed',
  );
  const left = optOuts
    .filter(({ state }) => state === 'maintained')
    .map(({ capability }) => capability);
  return {
    goldenPathsUsed: [...used],
    // Where no capability says who is expected to use it, nobody knows what is missing.
    ...(organisation.goldenPaths.length > 0 && {
      goldenPathsApplicable: applicable.length,
      goldenPathsMissing: applicable
        .map(path => path.ref)
        .filter(path => !used.includes(path) && !left.includes(path))
        .sort(),
    }),
    optOuts: optOuts.length,
    optOutRefs: [
      ...new Set(
        optOuts.flatMap(it => [it.ref, it.capability, it.maintainedBy]),
      ),
    ].sort(),
    optOutsOverdue: optOuts.filter(({ state }) => state === 'overdue').length,
    optOutsOrphaned: optOuts.filter(({ state }) => state === 'orphaned').length,
    optOutsUnconfirmed: declared.filter(({ state }) => state === 'unconfirmed')
      .length,
    goldenPathTemplate: stamp?.template ?? '',
    goldenPathVersion: stamp?.version ?? '',
  };
}
