import { OrgModel, OrgResponsibility } from '../model/OrgModel';
import {
  Assessment,
  assessTexts,
  compareInSteps,
  FieldWeights,
  LEAST_COVERAGE,
  textsByItem,
} from './assessTexts';
import { contentWordsOf, normalize } from './QuestionWord';
import { SearchableText, TextIndex } from './TextIndex';
import { asksWho, isFillerOfWho } from './whoWords';

type Field = 'title' | 'name' | 'description';

interface Candidate extends Assessment {
  responsibility: OrgResponsibility;
  isExact: boolean;
}

const WEIGHTS: FieldWeights<Field> = {
  title: { relevance: 1, coverage: 1 },
  name: { relevance: 1, coverage: 1 },
  description: { relevance: 0.3, coverage: 0.5 },
};

/**
 * Finds what a question such as "who owns DNS?" is about, in English and
 * Japanese, forgiving typing mistakes. It is the same for everybody who asks:
 * page, HTTP, search and agents.
 * @public
 */
export class ResponsibilityFinder {
  readonly #index: TextIndex<Field>;
  readonly #responsibilities: readonly OrgResponsibility[];

  /** Reads what the responsibilities of a model say about themselves. */
  static create(model: OrgModel): ResponsibilityFinder {
    return new ResponsibilityFinder(model.responsibilities);
  }

  private constructor(responsibilities: readonly OrgResponsibility[]) {
    this.#responsibilities = responsibilities;
    this.#index = TextIndex.create(responsibilities.flatMap(textsOf));
  }

  /**
   * The responsibilities that a question may be about, best first.
   *
   * @param question - in any words, also while they are being typed
   * @param options - `isNeed`: it was asked what to use, so that without a
   *   word such as "who", more than half of it has to be understood
   */
  find(
    question: string,
    options: { isNeed?: boolean } = {},
  ): OrgResponsibility[] {
    const asked = normalize(question);
    const isGuess = !!options.isNeed && !asksWho(asked);
    const words = contentWordsOf(question, isFillerOfWho);
    const foundBy = textsByItem(this.#index.find(words));
    const candidates = this.#responsibilities.flatMap(
      (responsibility): Candidate[] => {
        const { ref, title } = responsibility;
        const isExact =
          asked !== '' && [normalize(title), nameOf(ref)].includes(asked);
        const assessment = assessTexts(foundBy.get(ref) ?? [], words, WEIGHTS);
        const { coverage } = assessment;
        const fits =
          coverage > LEAST_COVERAGE ||
          (coverage === LEAST_COVERAGE && !isGuess);
        return isExact || fits
          ? [{ responsibility, isExact, ...assessment }]
          : [];
      },
    );
    const compare = compareInSteps(candidates);
    // Sorting is stable, and the responsibilities come in the order of their refs.
    return candidates
      .sort(
        (a, b) =>
          Number(b.isExact) - Number(a.isExact) ||
          compare(a, b) ||
          b.relevance - a.relevance,
      )
      .map(({ responsibility }) => responsibility);
  }
}

function textsOf(item: OrgResponsibility): SearchableText<Field>[] {
  const { ref, title, description } = item;
  const texts: [Field, string | undefined][] = [
    ['title', title],
    ['name', nameOf(ref)],
    ['description', description],
  ];
  return texts.flatMap(([field, text]) =>
    text === undefined ? [] : [{ item: ref, field, text }],
  );
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
