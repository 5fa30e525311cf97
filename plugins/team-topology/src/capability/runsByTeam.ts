import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { RunSum, sumRuns } from './sumRuns';

/** The runs that were for one team. */
export interface TeamRuns extends RunSum {
  /** Absent for the runs of which the team is not known or not visible. */
  team?: string;
}

/** The runs of every team in the order of the refs; those of nobody known last. */
export function runsByTeam(rows: TemplateRuns[]): TeamRuns[] {
  const teams = new Map<string | undefined, TemplateRuns[]>();
  for (const row of rows) {
    teams.set(row.team, [...(teams.get(row.team) ?? []), row]);
  }
  return [...teams]
    .map(([team, ofTeam]) => ({ team, ...sumRuns(ofTeam) }))
    .sort(
      (a, b) =>
        Number(a.team === undefined) - Number(b.team === undefined) ||
        Number((a.team ?? '') > (b.team ?? '')) -
          Number((a.team ?? '') < (b.team ?? '')),
    );
}
