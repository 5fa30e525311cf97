import { isFillerWord, withoutFillerKana } from './fillerWords';

/**
 * A word as the finder compares it: the terms that stand for it in the index.
 * A word in letters is one term; of what is written without spaces, each two
 * neighbouring characters are one.
 */
export interface QuestionWord {
  script: 'letters' | 'kanji' | 'kana';
  text: string;
  terms: string[];
}

/** The more of a text is read, the longer it takes; nobody asks at such length. */
const LONGEST_TEXT = 2_000;

const KANJI = '\\p{Script=Han}々〆';
const HIRAGANA = '\\p{Script=Hiragana}';
const KATAKANA = '\\p{Script=Katakana}ー';
const RUNS = new RegExp(
  `(?<kanji>[${KANJI}]+)|(?<katakana>[${KATAKANA}]+)|(?<hiragana>${HIRAGANA}+)|` +
    `(?<letters>(?:(?![${KANJI}${KATAKANA}]|${HIRAGANA})[\\p{L}\\p{M}\\p{N}])+)`,
  'gu',
);

/**
 * The words of a text that say something about a need, each once. The same in
 * every browser and in Node: it uses nothing that depends on a locale.
 */
export function contentWordsOf(text: string): QuestionWord[] {
  const normalized = normalize(text.slice(0, LONGEST_TEXT));
  const words = new Map<string, QuestionWord>();
  let before: string | undefined;
  for (const { groups = {} } of normalized.matchAll(RUNS)) {
    const word = readRun(groups, before);
    before = groups.kanji;
    if (word) {
      words.set(word.text, word);
    }
  }
  return [...words.values()];
}

/** Full-width letters, half-width Katakana, capitals: all the same. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-US').trim();
}

function readRun(
  run: Record<string, string | undefined>,
  kanjiBefore: string | undefined,
): QuestionWord | undefined {
  const { kanji, katakana, hiragana, letters } = run;
  if (letters !== undefined) {
    const stem = stemOf(letters);
    return isFillerWord(letters) || isFillerWord(stem)
      ? undefined
      : { script: 'letters', text: stem, terms: [stem] };
  }
  if (kanji !== undefined) {
    return isFillerWord(kanji)
      ? undefined
      : { script: 'kanji', text: kanji, terms: pairsOf(kanji) };
  }
  // After Kanji, Hiragana are the end of a verb and particles.
  const text =
    katakana ?? (kanjiBefore ? '' : withoutFillerKana(hiragana ?? ''));
  return text.length < (katakana ? 1 : 2)
    ? undefined
    : { script: 'kana', text, terms: pairsOf(text) };
}

/** Enough of English grammar to see that jobs are like a job. */
function stemOf(word: string): string {
  if (/^[a-z]{4,}ing$/.test(word)) {
    return word.slice(0, -3);
  }
  if (/^[a-z]{4,}ed$/.test(word)) {
    return word.slice(0, -2);
  }
  return /^[a-z]{2,}[^isu]s$/.test(word) ? word.slice(0, -1) : word;
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) {
    return [text];
  }
  const pairs = characters
    .slice(1)
    .map((character, at) => characters[at] + character);
  return [...new Set(pairs)];
}
