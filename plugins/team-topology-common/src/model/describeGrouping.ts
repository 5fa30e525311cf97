import { compareText } from '../reading/refs';
import { groupingsWithin } from './groupings';
import { OrgGrouping, OrgModel, OrgTeam } from './OrgModel';

/**
 * A group that contains teams, and what is in it, at a date.
 * @public
 */
export interface OrgGroupingDetails {
  grouping: OrgGrouping;
  /** The groupings directly in it, by title. */
  groupings: OrgGrouping[];
  /** The teams in it, however deep, by title. */
  teams: OrgTeam[];
}

/**
 * What a group contains.
 *
 * @param model - the organisation at a date
 * @param ref - the full, lower-case ref of the group
 * @returns nothing where the group is no grouping at that date
 * @public
 */
export function describeGrouping(
  model: OrgModel,
  ref: string,
): OrgGroupingDetails | undefined {
  const grouping = model.groupings.find(it => it.ref === ref);
  if (!grouping) {
    return undefined;
  }
  const within = groupingsWithin(model, [ref]);
  const byTitle = (a: { title: string }, b: { title: string }) =>
    compareText(a.title, b.title);
  return {
    grouping,
    groupings: model.groupings
      .filter(({ partOf }) => partOf === ref)
      .sort(byTitle),
    teams: model.teams
      .filter(({ partOf }) => partOf !== undefined && within.has(partOf))
      .sort(byTitle),
  };
}
