import { foldKana, foldLetters } from '../reading/textSearch';
import {
  HIRAGANA,
  isFillerWord,
  KANJI,
  KATAKANA,
  LETTERS,
  withoutFillerKana,
} from './fillerWords';
import { asksWho, isFillerOfWho, withoutAsking } from './whoWords';

/**
 * A word as the finder compares it, with its terms in the index. A word in
 * letters is one term, and so is each part of it between hyphens; of what is
 * written without spaces, each two neighbouring characters are one.
 */
export interface QuestionWord {
  script: 'letters' | 'kanji' | 'kana';
  text: string;
  /** As it stands in the question, but for capitals, accents and width. */
  written: string;
  terms: string[];
  /** True where it may be nothing but grammar: it counts only if something is called so. */
  isLoose?: boolean;
  /** Other words for it. */
  synonyms?: WordSynonym[];
}

/** Another word for one of a question. */
export interface WordSynonym {
  /** What it consists of. */
  words: QuestionWord[];
  /** The share of the word that it stands for, in [0, 1]. */
  share: number;
}

/** The more of a text is read, the longer it takes; nobody asks at such length. */
export const LONGEST_TEXT = 2_000;

const HYPHEN = '[-_\\u2010-\\u2015]';

const RUNS = new RegExp(
  `(?<kanji>${KANJI})|(?<katakana>${KATAKANA})|(?<hiragana>${HIRAGANA})|` +
    `(?<letters>${LETTERS}(?:${HYPHEN}${LETTERS})*)`,
  'gu',
);

/**
 * The words of a text that say something about a need, each once. The same in
 * every browser and in Node: it uses nothing that depends on a locale.
 */
export function contentWordsOf(
  text: string,
  isFiller: (word: string) => boolean = isFillerWord,
): QuestionWord[] {
  const normalized = normalize(text.slice(0, LONGEST_TEXT));
  const words = new Map<string, QuestionWord>();
  let before: string | undefined;
  for (const { groups = {} } of normalized.matchAll(RUNS)) {
    const word = readRun(groups, before, isFiller);
    before = groups.kanji;
    if (word) {
      words.set(word.text, word);
    }
  }
  return [...words.values()];
}

/** Full-width letters, half-width Katakana, accents, capitals: all the same. */
export function normalize(text: string): string {
  return foldLetters(text).trim();
}

function readRun(
  run: Record<string, string | undefined>,
  kanjiBefore: string | undefined,
  isFiller: (word: string) => boolean,
): QuestionWord | undefined {
  const { kanji, katakana, hiragana, letters } = run;
  if (letters !== undefined) {
    return readLetters(letters, isFiller);
  }
  if (kanji !== undefined) {
    return isFiller(kanji)
      ? undefined
      : {
          ...{ script: 'kanji', text: kanji, written: kanji },
          terms: pairsOf(kanji),
        };
  }
  // After Kanji, Hiragana are the end of a verb and particles.
  const kana =
    katakana ?? (kanjiBefore ? '' : withoutFillerKana(hiragana ?? ''));
  if (kana.length < (katakana ? 1 : 2) || isFiller(kana)) {
    return undefined;
  }
  const text = foldKana(kana);
  return {
    ...{ script: 'kana', text, written: kana, terms: pairsOf(text) },
    ...(hiragana !== undefined && { isLoose: true }),
  };
}

/** Front-end is found as frontend, and as front end. */
function readLetters(
  letters: string,
  isFiller: (word: string) => boolean,
): QuestionWord | undefined {
  const parts = letters.split(/[^\p{L}\p{M}\p{N}]/u);
  const whole = stemOf(parts.join(''));
  if (isFiller(parts.join('')) || isFiller(whole)) {
    return undefined;
  }
  const terms = parts
    .filter(part => part.length > 1 && !isFiller(part))
    .map(stemOf);
  return {
    script: 'letters',
    text: whole,
    written: letters,
    terms: [...new Set([whole, ...terms])],
  };
}

/** Enough of English grammar to see that jobs are like a job. */
export function stemOf(word: string): string {
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

/**
 * What a question such as "who owns DNS?" is about ("dns"), for an engine that
 * looks for every word that it is given.
 *
 * @returns the question itself where it does not ask who does something, or
 *   says nothing besides
 * @public
 */
export function subjectOfQuestion(question: string): string {
  const asked = normalize(question.slice(0, LONGEST_TEXT));
  if (!asksWho(asked)) {
    return question;
  }
  const words = contentWordsOf(withoutAsking(asked), isFillerOfWho);
  const said = words.filter(({ isLoose = false }) => !isLoose);
  return said.map(({ written }) => written).join(' ') || question;
}
