import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';

/** How the groups of a model are called, by ref; unknown ones are missing. */
export type GroupNames = ReadonlyMap<string, string>;

/** Something with a name. */
interface Named {
  ref: string;
  title: string;
}

/** The names of every team and grouping of a model, of those founded later, too. */
export function namesOf(model: {
  teams: Named[];
  groupings: (Named & { known: boolean })[];
  laterTeams?: Named[];
}): GroupNames {
  return new Map(
    [
      ...(model.laterTeams ?? []),
      ...model.groupings.filter(({ known }) => known),
      ...model.teams,
    ].map(({ ref, title }) => [ref, title]),
  );
}

/** The names of a team and of every group that its details mention. */
export function namesOfDetails(details: OrgTeamDetails): GroupNames {
  return new Map(
    [details.team, ...details.mentioned].map(({ ref, title }) => [ref, title]),
  );
}
