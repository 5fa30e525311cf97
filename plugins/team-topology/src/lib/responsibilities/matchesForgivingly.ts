import { foldText } from '../map/foldText';

/** Words shorter than this must be written as they are. */
const FORGIVING_FROM = 4;

/**
 * Whether a text contains every word of a search, whatever the case, the width
 * and the kana; a longer word may be mistyped by one letter.
 */
export function matchesForgivingly(text: string, search: string): boolean {
  const folded = foldText(text);
  return search
    .normalize('NFKC')
    .split(/\s+/)
    .map(foldText)
    .every(
      word =>
        folded.includes(word) ||
        (word.length >= FORGIVING_FROM && containsAlmost(folded, word)),
    );
}

/**
 * Whether at most one edit turns the word into a part of the text: a letter
 * too many, too few, another one, or two in the wrong order.
 */
function containsAlmost(text: string, word: string): boolean {
  let before: number[] = [];
  let edits = [...Array(word.length + 1).keys()];
  for (let end = 1; end <= text.length; end++) {
    // The part may begin anywhere, so that what comes before it costs nothing.
    const next = [0];
    for (let index = 1; index <= word.length; index++) {
      const isSame = word[index - 1] === text[end - 1];
      const isSwapped =
        word[index - 1] === text[end - 2] && word[index - 2] === text[end - 1];
      next[index] = Math.min(
        edits[index - 1] + Number(!isSame),
        edits[index] + 1,
        next[index - 1] + 1,
        isSwapped ? before[index - 2] + 1 : Infinity,
      );
    }
    if (next[word.length] <= 1) {
      return true;
    }
    before = edits;
    edits = next;
  }
  return false;
}
