import { foldText } from './foldText';

/** What a search looks at. */
export interface SearchableTeam {
  ref: string;
  label: string;
}

/**
 * The refs of the teams whose name or entity name holds the text, in the order
 * given. An empty text finds nothing.
 */
export function searchTeams(teams: SearchableTeam[], text: string): string[] {
  const wanted = foldText(text);
  if (!wanted) {
    return [];
  }
  return teams
    .filter(
      ({ ref, label }) =>
        foldText(label).includes(wanted) ||
        foldText(ref.slice(ref.indexOf('/') + 1)).includes(wanted),
    )
    .map(({ ref }) => ref);
}
