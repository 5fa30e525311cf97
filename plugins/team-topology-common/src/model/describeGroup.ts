import { describeGrouping, OrgGroupingDetails } from './describeGrouping';
import { describeTeam, OrgTeamDetails } from './describeTeam';
import { OrgModel } from './OrgModel';

/**
 * What a group is at a date: a team, a group that contains teams, one of these
 * that describes itself, or neither.
 * @public
 */
export interface OrgGroupDetails {
  at: string;
  team?: OrgTeamDetails;
  grouping?: OrgGroupingDetails;
}

/**
 * Everything that the model says about a group.
 *
 * @param model - the organisation at a date
 * @param ref - the full, lower-case ref of the group
 * @public
 */
export function describeGroup(model: OrgModel, ref: string): OrgGroupDetails {
  const team = describeTeam(model, ref);
  const grouping = describeGrouping(model, ref);
  return {
    at: model.at,
    ...(team && { team }),
    ...(grouping && { grouping }),
  };
}
