import { textSearch } from '@kumiki/backstage-plugin-team-topology-common';
import { Choice } from './Choice';

/** More than anybody reads, few enough to be drawn while somebody types. */
export const MAX_SHOWN = 50;

/** The first choices that contain every word of a search, and how many there are. */
export function findChoices(
  choices: Choice[],
  search: string,
): { shown: Choice[]; total: number } {
  const found = textSearch(choices, search, ({ label, detail, keywords }) => [
    label,
    detail,
    ...keywords,
  ]);
  return { shown: found.slice(0, MAX_SHOWN), total: found.length };
}
