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

/** What is said about items, found by words. */
export class TextIndex<TField extends string> {
  readonly #search: MiniSearch<SearchableText<TField> & { id: number }>;
  readonly #texts: readonly SearchableText<TField>[];

  /** One text at a time: much that is said is no reason to be found less easily. */
  static create<TField extends string>(
    texts: readonly SearchableText<TField>[],
  ): TextIndex<TField> {
    return new TextIndex(texts);
  }

  private constructor(texts: readonly SearchableText<TField>[]) {
    this.#texts = texts;
    this.#search = new MiniSearch({
      fields: ['text'],
      tokenize: text => contentWordsOf(text).flatMap(({ terms }) => terms),
      processTerm: term => term,
    });
    this.#search.addAll(texts.map((text, id) => ({ id, ...text })));
  }

  /** The texts that have any of the words, in the order in which they were given. */
  find(words: readonly QuestionWord[]): FoundText<TField>[] {
    const terms = [...new Set(words.flatMap(word => word.terms))];
    const letters = new Set(
      words
        .filter(({ script }) => script === 'letters')
        .flatMap(word => word.terms),
    );
    return this.#search
      .search(terms.join(' '), {
        tokenize: text => text.split(' '),
        prefix: (term, at) =>
          isBegun(term, letters.has(term), at === terms.length - 1),
        fuzzy: term => (letters.has(term) ? mistakesIn(term) : false),
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
