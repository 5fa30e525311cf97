import { DraftChange } from './DraftChange';
import { refsIn, refsNamed } from './draftFields';

/**
 * The changes of a draft without those that name something hidden from a reader,
 * or something that only such a change brings.
 *
 * @param isHidden - whether a full ref is to be kept from the reader; `isNew`
 *   says that a change of the draft brings it, so that nobody expects it to exist
 * @returns the changes that may be shown, and whether any was left out
 * @public
 */
export function withholdChanges(
  changes: readonly DraftChange[],
  isHidden: (ref: string, isNew: boolean) => boolean,
): { changes: DraftChange[]; withheld: boolean } {
  const withheldRefs = new Set<string>();
  const newRefs = new Set<string>();
  const shown = changes.filter(change => {
    const { added } = refsNamed(change);
    const isWithheld = refsIn(change).some(
      ref =>
        withheldRefs.has(ref) ||
        isHidden(ref, newRefs.has(ref) || added.includes(ref)),
    );
    added.forEach(ref => (isWithheld ? withheldRefs : newRefs).add(ref));
    return !isWithheld;
  });
  return { changes: shown, withheld: shown.length < changes.length };
}
