import { isVagueWord } from './fillerWords';
import { QuestionWord } from './QuestionWord';
import { FoundText } from './TextIndex';

/** How much a field counts, by its name. */
export type FieldWeights<TField extends string> = Record<
  TField,
  {
    /** Of two that fit, the field that says it comes first. */
    relevance: number;
    /** The share of a word of the question that counts as understood, in [0, 1]. */
    coverage: number;
  }
>;

/** How well something fits a question. */
export interface Assessment {
  /** The share of the question that it speaks of, in [0, 1]. */
  coverage: number;
  /** To be compared with others of the same question. */
  relevance: number;
}

/** With less of the question understood, an answer is a guess. */
export const LEAST_COVERAGE = 0.5;

/** Relevance is compared in steps of the best one: what differs less, is a tie. */
const STEPS = 10;

/** Says how well something fits a question by what is said about it. */
export function assessTexts<TField extends string>(
  found: readonly FoundText<TField>[],
  words: readonly WeighedWord[],
  weights: FieldWeights<TField>,
): Assessment {
  const texts = found.map(({ field, terms }) => ({
    share: weights[field].coverage,
    terms: new Set(terms),
  }));
  let covered = 0;
  let whole = 0;
  for (const { word, weight } of words) {
    const shares = texts.map(
      ({ share, terms }) => share * coverageOf(word, terms),
    );
    covered += weight * Math.max(...shares, 0);
    whole += weight;
  }
  const coverage = whole === 0 ? 0 : covered / whole;
  const scores = found.map(
    ({ field, score }) => weights[field].relevance * score,
  );
  return { coverage, relevance: coverage * Math.max(...scores, 0) };
}

/** A word of a question with how much it counts in it. */
export interface WeighedWord {
  word: QuestionWord;
  weight: number;
}

/** What nothing is called counts less: most of it tells why somebody asks. */
const UNKNOWN = 0.35;

/** What goes with anything says little about the thing. */
const VAGUE = 0.3;

/** How much less a word counts that is said of everything. */
const COMMON = 0.6;

/** With fewer things than that, how many a word is said of says nothing. */
const MANY = 8;

/**
 * Weighs the words of a question: a word that is said of few things says most.
 * @param found - what an index has found for them
 * @param total - the number of items in it
 */
export function weighWords<TField extends string>(
  words: readonly QuestionWord[],
  found: readonly FoundText<TField>[],
  total: number,
): WeighedWord[] {
  const items = [...textsByItem(found).values()].map(
    texts => new Set(texts.flatMap(({ terms }) => terms)),
  );
  return words.map(word => {
    const said = items.filter(terms => coverageOf(word, terms) > 0).length;
    if (said === 0) {
      return { word, weight: word.isLoose ? 0 : weightOf(word) * UNKNOWN };
    }
    const known = isVagueWord(word.text) ? VAGUE : 1;
    // Of two things, most words are said of half.
    const share = (said - 1) / Math.max(total, MANY);
    return { word, weight: weightOf(word) * known * (1 - COMMON * share) };
  });
}

/** Groups what was found by the item that it is said about. */
export function textsByItem<TField extends string>(
  found: readonly FoundText<TField>[],
): ReadonlyMap<string, FoundText<TField>[]> {
  const byItem = new Map<string, FoundText<TField>[]>();
  for (const text of found) {
    const texts = byItem.get(text.item) ?? [];
    byItem.set(text.item, [...texts, text]);
  }
  return byItem;
}

/** Compares by relevance, in steps: 0 is a tie. */
export function compareInSteps(
  all: readonly Assessment[],
): (a: Assessment, b: Assessment) => number {
  const best = Math.max(...all.map(({ relevance }) => relevance), 0);
  const step = ({ relevance }: Assessment) =>
    best === 0 ? 0 : Math.round((STEPS * relevance) / best);
  return (a, b) => step(b) - step(a);
}

/** With fewer of its pairs in common, two words merely sound alike. */
const ENOUGH_OF_KANA = 0.6;

/** How much weight a word has among the words of a question. */
export function weightOf({ script, text }: QuestionWord): number {
  // Most words in Kanji have two of them, and no spaces in between.
  return script === 'kanji' ? [...text].length / 2 : 1;
}

/** What is called otherwise may not be quite the same. */
const SYNONYM = 0.9;

/** The share of a word, or of another word for it, that is found where some terms are, in [0, 1]. */
export function coverageOf(
  word: QuestionWord,
  found: ReadonlySet<string>,
): number {
  const others = (word.synonyms ?? []).map(({ words, share }) => {
    const shares = words.map(part => ownCoverageOf(part, found));
    const average = shares.reduce((sum, it) => sum + it, 0) / shares.length;
    return SYNONYM * share * average;
  });
  return Math.max(ownCoverageOf(word, found), ...others);
}

function ownCoverageOf(word: QuestionWord, found: ReadonlySet<string>): number {
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
