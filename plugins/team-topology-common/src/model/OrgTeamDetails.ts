import {
  OrgCapability,
  OrgFinding,
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
}
