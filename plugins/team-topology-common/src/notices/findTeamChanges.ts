import { compareOrgModels } from '../changes/OrgDiff';
import { OrgChange, OrgSubject } from '../changes/OrgChange';
import { OrganisationRecords, recordsOf } from '../changes/recordsOf';
import { OrgModel } from '../model/OrgModel';
import { existingTeams, holdersIn } from './findNotices';

/**
 * What changed for a team.
 * @public
 */
export interface TeamChanges {
  /** The ref of the team. */
  team: string;
  /** In the order of the list of differences; at least one. */
  changes: OrgChange[];
}

/** Whom something concerns, by what is known of it on one of the two dates. */
const CONCERNED: {
  [S in OrgSubject]: (
    ref: string,
    records: OrganisationRecords,
  ) => (string | undefined)[];
} = {
  team: ref => [ref],
  // Its teams are told that they moved; the rest is in the list of differences.
  grouping: () => [],
  responsibility: (ref, { responsibility }) =>
    holdersIn(responsibility.get(ref)?.holders),
  interaction: (ref, { interaction }) => {
    const { parties } = interaction.get(ref) ?? {};
    return parties ? [parties.from, ...parties.to] : [];
  },
  capability: (ref, { capability }) => [capability.get(ref)?.owner],
  optOut: (ref, { optOut, capability }) => {
    const { terms } = optOut.get(ref) ?? {};
    return terms
      ? [terms.maintainedBy, capability.get(terms.capability)?.owner]
      : [];
  },
};

/**
 * What differs between two states of an organisation, by the team that it
 * concerns: what the team is, holds, works on with others, offers and opted out
 * of. A team for which nothing changed, or that is gone, is not in it.
 *
 * @param before - the earlier state
 * @param after - the later one
 * @returns sorted by team
 * @public
 */
export function findTeamChanges(
  before: OrgModel,
  after: OrgModel,
): TeamChanges[] {
  const records = [recordsOf(before), recordsOf(after)];
  const byTeam = new Map<string, OrgChange[]>(
    [...existingTeams(after)].map(team => [team, []]),
  );
  for (const change of compareOrgModels(before, after).changes) {
    const { subject, ref } = change;
    const concerned = new Set(
      records.flatMap(known => CONCERNED[subject](ref, known)),
    );
    for (const team of concerned) {
      byTeam.get(team ?? '')?.push(change);
    }
  }
  return [...byTeam].flatMap(([team, changes]) =>
    changes.length > 0 ? [{ team, changes }] : [],
  );
}
