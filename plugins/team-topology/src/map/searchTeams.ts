import {
  nameOfRef,
  textSearch,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What a search looks at. */
export interface SearchableTeam {
  ref: string;
  label: string;
}

/**
 * The refs of the teams whose name or entity name fits a search, in the order
 * given. An empty text finds nothing.
 */
export function searchTeams(teams: SearchableTeam[], text: string): string[] {
  return text.trim() === ''
    ? []
    : textSearch(teams, text, ({ ref, label }) => [label, nameOfRef(ref)]).map(
        ({ ref }) => ref,
      );
}
