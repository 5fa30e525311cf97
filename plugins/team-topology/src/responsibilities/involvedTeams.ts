import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';

/** The teams that say something about each responsibility, own it or are named by others, as refs. */
export function involvedTeams(
  model: OrgModel,
): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>(
    model.responsibilities.map(({ ref, owner }) => [
      ref,
      new Set(owner ? [owner] : []),
    ]),
  );
  for (const team of model.teams) {
    for (const { responsibility } of team.does) {
      result.get(responsibility)?.add(team.ref);
    }
    for (const { responsibility, handOffTo } of team.doesNot) {
      result.get(responsibility)?.add(team.ref);
      result.get(responsibility)?.add(handOffTo ?? team.ref);
    }
    for (const { responsibility, rightfulOwner } of team.interim) {
      result.get(responsibility)?.add(team.ref);
      result.get(responsibility)?.add(rightfulOwner ?? team.ref);
    }
  }
  return result;
}
