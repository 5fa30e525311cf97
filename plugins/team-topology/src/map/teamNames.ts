import {
  MapSelection,
  nameOfRef,
  OrgModel,
  textSearch,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Tells how a team, grouping or dropped responsibility is called, by its ref. */
export type NameOf = (ref: string) => string;

/**
 * The names in a model, of what is between teams too, and of teams that only an
 * interaction names.
 */
export function teamNames(model: OrgModel, selection?: MapSelection): NameOf {
  const names = new Map<string, string>();
  for (const { ref, title } of [
    ...(selection?.teams ?? []),
    ...model.laterTeams,
    ...model.responsibilities.filter(
      ({ state }) => state === 'dropped' || state === 'contested',
    ),
    ...model.interactions.map(interaction => ({
      ref: interaction.ref,
      title: interaction.purpose ?? interaction.title,
    })),
    ...model.groupings,
    ...model.teams,
  ]) {
    names.set(ref, title);
  }
  return ref => names.get(ref) ?? ref.slice(ref.indexOf('/') + 1);
}

/** What a search looks at. */
interface SearchableTeam {
  ref: string;
  label: string;
  /** Of a grouping, what it says that it is. */
  typeName?: string;
}

/**
 * The refs of the teams and groupings whose name, entity name or type of grouping
 * fits a search, in the order given. An empty text finds nothing.
 */
export function searchTeams(teams: SearchableTeam[], text: string): string[] {
  return text.trim() === ''
    ? []
    : textSearch(teams, text, ({ ref, label, typeName }) => [
        label,
        nameOfRef(ref),
        typeName,
      ]).map(({ ref }) => ref);
}
