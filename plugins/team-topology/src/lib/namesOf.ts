import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';

/** How the groups of a model are called, by ref; unknown ones are missing. */
export type GroupNames = ReadonlyMap<string, string>;

/** The names of every team and grouping of a model. */
export function namesOf(
  model: Pick<OrgModel, 'teams' | 'groupings'>,
): GroupNames {
  return new Map(
    [...model.groupings, ...model.teams].map(({ ref, title }) => [ref, title]),
  );
}
