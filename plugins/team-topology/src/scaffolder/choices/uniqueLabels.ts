import { nameOfRef } from '../../lib/nameOfRef';
import { Choice } from './Choice';

/** Sorts choices by label and adds the name where two would look the same. */
export function uniqueLabels(choices: Choice[]): Choice[] {
  const counts = new Map<string, number>();
  for (const { label } of choices) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return choices
    .map(choice =>
      (counts.get(choice.label) ?? 0) > 1
        ? { ...choice, label: `${choice.label} (${nameOfRef(choice.ref)})` }
        : choice,
    )
    .sort((a, b) => a.label.localeCompare(b.label));
}
