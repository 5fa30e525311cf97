import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import { Choice } from './Choice';

/** Sorts choices by label and adds the name where two would look the same. */
export function uniqueLabels(choices: Choice[]): Choice[] {
  const distinct = withDistinctTitles(
    choices.map(({ ref, label }) => ({ ref, title: label })),
  );
  return choices
    .map((choice, at) => ({ ...choice, label: distinct[at].title }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
