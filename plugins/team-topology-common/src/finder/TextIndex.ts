import MiniSearch from 'minisearch';
import { contentWordsOf, QuestionWord } from './QuestionWord';

/** Something that is said about an item. */
export interface SearchableText<TField extends string> {
  /** The ref of the item. */
  item: string;
  field: TField;
  text: string;
}

/** Something that is said about an item, and how well it fits a question. */
export interface FoundText<TField extends string>
  extends SearchableText<TField> {
  score: number;
  /** The terms of the question that it has, or almost has. */
  terms: string[];
}

/** Of two texts, the one that has the very words is nearer. */
const SYNONYM_BOOST = 0.7;

/** What is said about items, found by words. */
export class TextIndex<TField extends string> {
  readonly #search: MiniSearch<SearchableText<TField> & { id: number }>;
  readonly #texts: readonly SearchableText<TField>[];
  readonly #terms: ReadonlySet<string>;

  /** One text at a time: much that is said is no reason to be found less easily. */
  static create<TField extends string>(
    texts: readonly SearchableText<TField>[],
  ): TextIndex<TField> {
    return new TextIndex(texts);
  }

  private constructor(texts: readonly SearchableText<TField>[]) {
    const known = new Set<string>();
    this.#texts = texts;
    this.#terms = known;
    this.#search = new MiniSearch({
      fields: ['text'],
      tokenize: text => {
        const terms = contentWordsOf(text).flatMap(word => word.terms);
        terms.forEach(term => known.add(term));
        return terms;
      },
      processTerm: term => term,
    });
    this.#search.addAll(texts.map((text, id) => ({ id, ...text })));
  }

  /** Whether any text has a term. */
  knows(term: string): boolean {
    return this.#terms.has(term);
  }

  /** The texts that have any of the words, in the order in which they were given. */
  find(words: readonly QuestionWord[]): FoundText<TField>[] {
    const own = new Set(words.flatMap(word => word.terms));
    const others = new Set(
      words
        .flatMap(({ synonyms = [] }) => synonyms.flatMap(it => it.words))
        .flatMap(word => word.terms)
        .filter(term => !own.has(term)),
    );
    // What is being typed is the last of its own.
    const terms = [...others, ...own];
    const letters = new Set(
      words
        .filter(({ script }) => script === 'letters')
        .flatMap(word => word.terms),
    );
    return this.#search
      .search(terms.join(' '), {
        tokenize: text => text.split(' '),
        prefix: (term, at) =>
          !others.has(term) &&
          isBegun(term, letters.has(term), at === terms.length - 1),
        // What is said somewhere is written as it should be.
        fuzzy: term =>
          letters.has(term) && !this.knows(term) ? mistakesIn(term) : false,
        boostTerm: term => (others.has(term) ? SYNONYM_BOOST : 1),
      })
      .sort((a, b) => a.id - b.id)
      .map(({ id, score, queryTerms }) => ({
        ...this.#texts[id],
        score,
        terms: queryTerms,
      }));
  }
}

/** Whether a word may be the beginning of another one; the last may still be being typed. */
function isBegun(term: string, isLetters: boolean, isLast: boolean): boolean {
  if (isLetters) {
    return term.length >= (isLast ? 2 : 3);
  }
  return isLast && term.length === 1;
}

/** How many letters may be wrong: two that are swapped are two. */
function mistakesIn(term: string): number | false {
  if (term.length < 5) {
    return false;
  }
  return term.length < 7 ? 1 : 2;
}
