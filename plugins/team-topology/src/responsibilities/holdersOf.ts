import {
  OrgInterim,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/** A team that holds a responsibility for the time being, and on what terms. */
export interface InterimHolder extends OrgInterim {
  /** The ref of the team. */
  team: string;
}

/** Who holds what for the time being, by the ref of the responsibility. */
export type ResponsibilityHolders = ReadonlyMap<string, InterimHolder[]>;

/** Finds the holders of all responsibilities at once. */
export function holdersOf(model: OrgModel): ResponsibilityHolders {
  const result = new Map<string, InterimHolder[]>();
  for (const team of model.teams) {
    for (const interim of team.interim) {
      const others = result.get(interim.responsibility) ?? [];
      result.set(interim.responsibility, [
        ...others,
        { ...interim, team: team.ref },
      ]);
    }
  }
  return result;
}
