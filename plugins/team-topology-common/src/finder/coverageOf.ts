import { QuestionWord } from './QuestionWord';

/** With fewer of its pairs in common, two words merely sound alike. */
const ENOUGH_OF_KANA = 0.6;

/** How much weight a word has among the words of a question. */
export function weightOf({ script, text }: QuestionWord): number {
  // Most words in Kanji have two of them, and no spaces in between.
  return script === 'kanji' ? [...text].length / 2 : 1;
}

/** The share of a word that is found where some terms are, in [0, 1]. */
export function coverageOf(
  word: QuestionWord,
  found: ReadonlySet<string>,
): number {
  if (word.script === 'letters') {
    const parts = word.terms.filter(term => term !== word.text);
    const isWhole = found.has(word.text) || parts.length === 0;
    return isWhole
      ? Number(found.has(word.text))
      : parts.filter(part => found.has(part)).length / parts.length;
  }
  const characters = [...word.text];
  if (characters.length === 1) {
    return found.has(word.text) ? 1 : 0;
  }
  const isFoundAt = (at: number) =>
    at >= 0 && found.has(characters.slice(at, at + 2).join(''));
  const covered = characters.filter(
    (_, at) => isFoundAt(at - 1) || isFoundAt(at),
  );
  const share = covered.length / characters.length;
  return word.script === 'kanji' || share >= ENOUGH_OF_KANA ? share : 0;
}
