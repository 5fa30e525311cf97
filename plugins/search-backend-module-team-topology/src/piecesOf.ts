const KANJI = '\\p{Script=Han}々〆';
const KATAKANA = '\\p{Script=Katakana}ー';
const HIRAGANA = '\\p{Script=Hiragana}';
const JAPANESE = new RegExp(`[${KANJI}${KATAKANA}${HIRAGANA}]{2,}`, 'gu');
const MIXED = new RegExp(`[a-z0-9]+[${KANJI}${KATAKANA}${HIRAGANA}]+`, 'giu');
/** What is written in one script. */
const STRETCH = new RegExp(
  `[a-z0-9]+|[${KANJI}]+|[${KATAKANA}]+|[${HIRAGANA}]+`,
  'giu',
);
/** Where a word may begin: at any Kanji, and at the first Katakana. */
const BEGINNING = new RegExp(
  `[${KANJI}]|(?<![${KATAKANA}])[${KATAKANA}]|^.`,
  'gu',
);
const CONTENT = new RegExp(`[${KANJI}]{2,}|[${KATAKANA}]{2,}`, 'gu');

/** One character more or less is a mistake in typing, too. */
const LENGTHS = [2, 3, 4, 6, 8];
const LONGEST = 24;
/** Compounds of a text: enough for a sentence, not for a page. */
const MAX_WORDS = 6;

/**
 * Makes Japanese findable in search engines that take whatever stands between
 * two spaces for a word.
 *
 * PostgreSQL finds a word by its beginning, and Lunr strips everything but
 * Latin letters from both ends of a word before it stores it, so that nothing
 * is left of a Japanese one. Therefore what a reader may type is given in
 * pieces, and each piece stands between an underscore and an `s`: Lunr leaves
 * these alone, takes the `s` for a plural and the underscore for a mistake in
 * typing, of which it forgives two; PostgreSQL takes the underscore for a space
 * and the `s` for more of the word.
 */
export function piecesOf(...texts: string[]): string[] {
  const pieces = new Set<string>();
  for (const text of texts) {
    const normalized = text.normalize('NFKC');
    for (const [run] of normalized.matchAll(JAPANESE)) {
      addAll(pieces, piecesOfRun(run));
    }
    for (const [run] of normalized.matchAll(MIXED)) {
      addAll(pieces, piecesOfMixedRun(run));
    }
    addAll(pieces, compoundsOf(normalized));
  }
  return [...pieces].map(piece => `_${piece}s`);
}

function addAll(pieces: Set<string>, more: Iterable<string>): void {
  for (const piece of more) {
    pieces.add(piece);
  }
}

function* piecesOfRun(run: string): Iterable<string> {
  for (const { index } of run.matchAll(BEGINNING)) {
    const rest = [...run.slice(index, index + LONGEST)];
    for (const length of LENGTHS) {
      if (length < rest.length) {
        yield rest.slice(0, length).join('');
      }
    }
    if (rest.length > 1) {
      yield rest.join('');
    }
  }
}

/** Kubernetesクラスタを使いたい: from the beginning, up to each change of script. */
function* piecesOfMixedRun(run: string): Iterable<string> {
  let piece = '';
  for (const [stretch] of run.matchAll(STRETCH)) {
    const isFirst = piece === '';
    piece += stretch;
    if (!isFirst && piece.length <= LONGEST) {
      yield piece;
    }
  }
}

/** 定期的に…実行する is asked for as 定期実行, too: words without what is between. */
function* compoundsOf(text: string): Iterable<string> {
  const words = [...text.matchAll(CONTENT)]
    .map(([word]) => word)
    .slice(0, MAX_WORDS);
  for (const [at, first] of words.entries()) {
    for (const second of words.slice(at + 1)) {
      yield `${first.slice(0, 2)}${second}`.slice(0, LONGEST);
    }
  }
}
