import {
  OrgInterim,
  OrgModel,
  OrgRefusal,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What one team says about one responsibility itself. */
export type Stance =
  | { stance: 'accepts'; primary: boolean }
  | ({ stance: 'interim' } & OrgInterim)
  | ({ stance: 'declines' } & OrgRefusal)
  | { stance: 'silent' };

/** What every team says about every responsibility. */
export interface StanceMatrix {
  /** The teams of the columns. */
  teams: OrgTeam[];
  stanceOf(team: string, responsibility: string): Stance;
}

const SILENT: Stance = { stance: 'silent' };

/**
 * Looks up what teams say; takes room for what is said, not for every pair.
 * @param options - `silent`: whether teams that say nothing are there, too;
 *   `teams`: refs of the teams to show, all where it is empty
 */
export function stanceMatrix(
  model: OrgModel,
  options: { silent: boolean; teams: string[] },
  compare: (a: string, b: string) => number,
): StanceMatrix {
  const stances = new Map<string, Map<string, Stance>>();
  for (const team of model.teams) {
    const own = new Map<string, Stance>();
    // A team that contradicts itself means its yes: the last one counts.
    for (const refusal of team.doesNot) {
      own.set(refusal.responsibility, { stance: 'declines', ...refusal });
    }
    for (const interim of team.interim) {
      own.set(interim.responsibility, { stance: 'interim', ...interim });
    }
    for (const { responsibility, primary } of team.does) {
      own.set(responsibility, { stance: 'accepts', primary });
    }
    stances.set(team.ref, own);
  }
  return {
    teams: model.teams
      .filter(
        ({ ref, isGrouping }) =>
          ((options.silent && !isGrouping) || stances.get(ref)?.size) &&
          (!options.teams.length || options.teams.includes(ref)),
      )
      .sort((a, b) => compare(a.title, b.title)),
    stanceOf: (team, responsibility) =>
      stances.get(team)?.get(responsibility) ?? SILENT,
  };
}
