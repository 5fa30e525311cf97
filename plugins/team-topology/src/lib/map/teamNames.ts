import {
  MapSelection,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Tells how a team or grouping is called, by its ref. */
export type NameOf = (ref: string) => string;

/** The names in a model, and of teams that only an interaction names. */
export function teamNames(model: OrgModel, selection?: MapSelection): NameOf {
  const names = new Map<string, string>();
  for (const { ref, title } of [
    ...(selection?.teams ?? []),
    ...model.groupings,
    ...model.teams,
  ]) {
    names.set(ref, title);
  }
  return ref => names.get(ref) ?? ref.slice(ref.indexOf('/') + 1);
}
