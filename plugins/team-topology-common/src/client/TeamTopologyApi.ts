import {
  OrgFinding,
  OrgInteraction,
  OrgModel,
  OrgResponsibility,
  OrgTeam,
  OrgTeamType,
} from '../model';

/**
 * Everything about one team, at a date: how to work with it.
 * @public
 */
export interface OrgTeamDetails {
  at: string;
  team: OrgTeam;
  /** Interactions that name the team, whatever their state. */
  interactions: OrgInteraction[];
  /** Responsibilities that the team accepts, declines or holds for the time being. */
  responsibilities: OrgResponsibility[];
  /** Every other team that the answer mentions, so that it can be named. */
  mentioned: { ref: string; title: string; type: OrgTeamType }[];
  /** Findings about the team's own data. */
  findings: OrgFinding[];
}

/**
 * Reads the organisation with the permissions of the caller.
 * @public
 */
export interface TeamTopologyApi {
  /**
   * The organisation at a date.
   * @param request - `at` is `YYYY-MM-DD`; today where it is absent
   * @throws ResponseError with 400 for a bad date, 401, 403
   */
  getModel(request?: { at?: string; signal?: AbortSignal }): Promise<OrgModel>;

  /**
   * One team at a date.
   * @throws ResponseError with 404 where the group does not exist or is not visible
   */
  getTeam(request: {
    namespace: string;
    name: string;
    at?: string;
    signal?: AbortSignal;
  }): Promise<OrgTeamDetails>;
}
