/** Words shorter than this must be written as they are. */
const FORGIVING_FROM = 4;

/** Nobody searches at such length, and nothing worth finding stands further back. */
const LONGEST_SEARCH = 200;

const LONGEST_TEXT = 2_000;

/**
 * Folds what people do not mean to tell apart when they search: case, full and
 * half width, hiragana and katakana, accents, spaces and hyphens. The same in
 * every browser and in Node, whatever the locale.
 * @public
 */
export function foldText(text: string): string {
  return foldKana(foldLetters(text)).replace(
    /[\s\-_\u2010-\u2015\u30fb]+/g,
    '',
  );
}

/** Letters of which there is one form only. */
const PLAIN = /^[ -~]*$/;

/** The text in lower case, without accents, and of one width. */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) {
    return text.toLowerCase();
  }
  return (
    text
      .normalize('NFKD')
      // Accents only: the kana's voicing marks tell words apart.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .toLowerCase()
  );
}

/** The text with every katakana as the hiragana of the same sound. */
export function foldKana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, kana =>
    String.fromCharCode(kana.charCodeAt(0) - 0x60),
  );
}

/**
 * The items in which every word of a search is found: the one rule of maps,
 * tables, pickers and finders. Where nothing is found as it is written, a word
 * of four letters or more may be mistyped by one.
 *
 * @param items - in any order, which stays
 * @param search - an empty one finds everything
 * @param textsOf - what an item can be found by
 * @public
 */
export function textSearch<TItem>(
  items: readonly TItem[],
  search: string,
  textsOf: (item: TItem) => (string | undefined)[],
): TItem[] {
  return wordsOf(search).length === 0
    ? [...items]
    : searchFolded(
        items.map(item => ({ item, text: foldTexts(textsOf(item)) })),
        search,
      );
}

/** What an item can be found by, folded once for many searches. */
export interface FoldedItem<TItem> {
  item: TItem;
  /** As `foldTexts` makes it. */
  text: string;
}

/** Folds texts into one, in which a word is found if it is in one of them. */
export function foldTexts(texts: readonly (string | undefined)[]): string {
  // A separator that is in no word, so that none is found across two texts.
  return texts
    .map(text => foldText((text ?? '').slice(0, LONGEST_TEXT)))
    .join('\n');
}

/** The same as `textSearch`, of what is folded already. */
export function searchFolded<TItem>(
  folded: readonly FoldedItem<TItem>[],
  search: string,
): TItem[] {
  const words = wordsOf(search);
  const asWritten = folded.filter(({ text }) =>
    words.every(word => text.includes(word)),
  );
  const found =
    asWritten.length > 0
      ? asWritten
      : folded.filter(({ text }) =>
          words.every(word => text.includes(word) || isAlmostIn(text, word)),
        );
  return found.map(({ item }) => item);
}

function wordsOf(search: string): string[] {
  return search
    .slice(0, LONGEST_SEARCH)
    .normalize('NFKC')
    .split(/\s+/)
    .map(foldText)
    .filter(Boolean);
}

/**
 * Whether at most one edit turns the word into a part of the text: a letter
 * too many, too few, another one, or two in the wrong order.
 */
function isAlmostIn(text: string, word: string): boolean {
  if (word.length < FORGIVING_FROM) {
    return false;
  }
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
