import MiniSearch from 'minisearch';
import { OrgCapability } from '../model';
import { contentWordsOf, QuestionWord } from './QuestionWord';

/** Something that a capability says, and how well it fits a question. */
export interface FoundText {
  /** The ref of the capability. */
  capability: string;
  field: 'need' | 'title' | 'description';
  text: string;
  score: number;
  /** The terms of the question that it has, or almost has. */
  terms: string[];
}

type IndexedText = Omit<FoundText, 'score' | 'terms'> & { id: number };

/** What capabilities say about themselves, found by words. */
export class GoldenPathIndex {
  readonly #search: MiniSearch<IndexedText>;

  static create(capabilities: readonly OrgCapability[]): GoldenPathIndex {
    const search = new MiniSearch<IndexedText>({
      fields: ['text'],
      storeFields: ['capability', 'field', 'text'],
      tokenize: text => contentWordsOf(text).flatMap(({ terms }) => terms),
      processTerm: term => term,
    });
    // One text at a time: many needs are no reason to be found less easily.
    const texts = capabilities.flatMap(({ ref, title, description, needs }) => [
      ...needs.map(text => ({ capability: ref, field: 'need', text } as const)),
      { capability: ref, field: 'title', text: title } as const,
      ...(description === undefined
        ? []
        : [
            {
              capability: ref,
              field: 'description',
              text: description,
            } as const,
          ]),
    ]);
    search.addAll(texts.map((text, id) => ({ id, ...text })));
    return new GoldenPathIndex(search);
  }

  private constructor(search: MiniSearch<IndexedText>) {
    this.#search = search;
  }

  /** The texts that have any of the words, in the order in which they were given. */
  find(words: readonly QuestionWord[]): FoundText[] {
    const terms = [...new Set(words.flatMap(word => word.terms))];
    const letters = new Set(
      words
        .filter(({ script }) => script === 'letters')
        .map(({ text }) => text),
    );
    return this.#search
      .search(terms.join(' '), {
        tokenize: text => text.split(' '),
        prefix: (term, at) =>
          isBegun(term, letters.has(term), at === terms.length - 1),
        fuzzy: term => (letters.has(term) ? mistakesIn(term) : false),
      })
      .sort((a, b) => a.id - b.id)
      .map(({ capability, field, text, score, queryTerms }) => ({
        capability,
        field,
        text,
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
