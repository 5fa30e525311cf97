import { TeamLoad, teamLoad } from '../load/teamLoads';
import { compareText, toFullRef } from '../reading/refs';
import {
  OrgCapability,
  OrgFinding,
  OrgGrouping,
  OrgInteraction,
  OrgModel,
  OrgResponsibility,
  OrgTeam,
  OrgTeamType,
} from './OrgModel';

/**
 * Everything about one team, at a date: how to work with it.
 * @public
 */
export interface OrgTeamDetails {
  at: string;
  /** As in the model: present where the date is past. */
  boundaries?: OrgModel['boundaries'];
  team: OrgTeam;
  /** Present where it contains teams: the grouping that it is. */
  grouping?: OrgGrouping;
  /** Interactions that name the team, whatever their state. */
  interactions: OrgInteraction[];
  /** Responsibilities that the team accepts, declines or holds for the time being. */
  responsibilities: OrgResponsibility[];
  /** Capabilities that the team owns, whatever their verdict; sorted by ref. */
  capabilities: OrgCapability[];
  /** Every other team that the answer mentions, so that it can be named. */
  mentioned: { ref: string; title: string; type: OrgTeamType }[];
  /** Findings about the team's own data. */
  findings: OrgFinding[];
  /** What it has to do; absent of what only contains teams. */
  load?: TeamLoad;
}

/**
 * Everything that the model says about one team.
 *
 * @param model - the organisation at a date
 * @param teamRef - the full, lower-case ref of the group
 * @returns nothing where the group is not a team at that date
 * @public
 */
export function describeTeam(
  model: OrgModel,
  teamRef: string,
): OrgTeamDetails | undefined {
  const team = model.teams.find(({ ref }) => ref === teamRef);
  if (!team) {
    return undefined;
  }
  const grouping = model.groupings.find(({ ref }) => ref === teamRef);
  const interactions = model.interactions.filter(
    ({ from, to }) => from === teamRef || to.includes(teamRef),
  );
  const responsibilities = model.responsibilities.filter(
    ({ acceptedBy, declinedBy, interimBy }) =>
      [acceptedBy, declinedBy, interimBy].some(refs => refs.includes(teamRef)),
  );
  const load = teamLoad(model, teamRef);
  return {
    at: model.at,
    ...(model.boundaries && { boundaries: model.boundaries }),
    team,
    ...(grouping && { grouping }),
    interactions,
    responsibilities,
    capabilities: model.capabilities.filter(({ owner }) => owner === teamRef),
    mentioned: mentionedTeams(model, team, interactions, responsibilities),
    findings: findingsAbout(model.findings, team, interactions),
    ...(load && { load }),
  };
}

function mentionedTeams(
  model: OrgModel,
  team: OrgTeam,
  interactions: OrgInteraction[],
  responsibilities: OrgResponsibility[],
): OrgTeamDetails['mentioned'] {
  const refs = new Set<string | undefined>([team.partOf]);
  for (const { from, to } of interactions) {
    [from, ...to].forEach(ref => refs.add(ref));
  }
  for (const { owner, ...item } of responsibilities) {
    const holders = [item.acceptedBy, item.declinedBy, item.interimBy].flat();
    [owner, ...holders].forEach(ref => refs.add(ref));
  }
  team.doesNot.forEach(({ handOffTo }) => refs.add(handOffTo));
  team.interim.forEach(({ rightfulOwner }) => refs.add(rightfulOwner));
  refs.delete(team.ref);
  const known = new Map<string, OrgTeamDetails['mentioned'][number]>();
  for (const { ref, title } of [...model.laterTeams, ...model.groupings]) {
    known.set(ref, { ref, title, type: 'undefined-type' });
  }
  for (const { ref, title, type } of model.teams) {
    known.set(ref, { ref, title, type });
  }
  return [...known.values()]
    .filter(({ ref }) => refs.has(ref))
    .sort((a, b) => compareText(a.ref, b.ref));
}

/** Its own, its TeamApi's, those of interactions that name it, and of TeamApis too many. */
function findingsAbout(
  findings: OrgFinding[],
  team: OrgTeam,
  interactions: OrgInteraction[],
): OrgFinding[] {
  const entities = new Set([
    team.ref,
    ...interactions.map(({ ref }) => ref),
    ...(team.teamApi === undefined ? [] : [team.teamApi]),
  ]);
  return findings.filter(
    finding =>
      entities.has(finding.entity) || isRivalTeamApi(finding, team.ref),
  );
}

function isRivalTeamApi(finding: OrgFinding, team: string): boolean {
  const [, namespace] = finding.entity.split(/[:/]/);
  const context = { defaultKind: 'group', defaultNamespace: namespace };
  return (
    ['second-team-api', 'contested-team-api'].includes(finding.rule) &&
    toFullRef(finding.value, context) === team
  );
}
