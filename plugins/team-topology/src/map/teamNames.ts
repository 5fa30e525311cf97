import {
  MapSelection,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Tells how a team, grouping or dropped responsibility is called, by its ref. */
export type NameOf = (ref: string) => string;

/**
 * The names in a model, of what teams drop too, and of teams that only an
 * interaction names.
 */
export function teamNames(model: OrgModel, selection?: MapSelection): NameOf {
  const names = new Map<string, string>();
  for (const { ref, title } of [
    ...(selection?.teams ?? []),
    ...model.laterTeams,
    ...model.responsibilities.filter(({ state }) => state === 'dropped'),
    ...model.groupings,
    ...model.teams,
  ]) {
    names.set(ref, title);
  }
  return ref => names.get(ref) ?? ref.slice(ref.indexOf('/') + 1);
}
