import { DraftChange } from './DraftChange';
import { refsIn, refsNamed } from './draftFields';

/**
 * The changes of a draft without those that name something hidden from a reader,
 * or something that only such a change brings.
 *
 * @param isHidden - whether a full ref is of something that exists and that the
 *   reader may not see
 * @returns the changes that may be shown, and whether any was left out
 * @public
 */
export function withholdChanges(
  changes: readonly DraftChange[],
  isHidden: (ref: string) => boolean,
): { changes: DraftChange[]; withheld: boolean } {
  const withheldRefs = new Set<string>();
  const shown = changes.filter(change => {
    const names = refsIn(change);
    if (!names.some(ref => withheldRefs.has(ref) || isHidden(ref))) {
      return true;
    }
    refsNamed(change).added.forEach(ref => withheldRefs.add(ref));
    return false;
  });
  return { changes: shown, withheld: shown.length < changes.length };
}
