import { OrgModel, OrgResponsibility } from '../model/OrgModel';
import {
  Assessment,
  assessTexts,
  compareInSteps,
  FieldWeights,
  LEAST_COVERAGE,
  textsByItem,
  weighWords,
} from './assessTexts';
import { normalize } from './QuestionWord';
import { readQuestion, spaceOut } from './readQuestion';
import { SearchableText, TextIndex } from './TextIndex';
import { intentOf } from './whoWords';

type Field = 'title' | 'name' | 'description';

/** A responsibility that a question may be about. */
export interface ResponsibilityFit {
  responsibility: OrgResponsibility;
  /** The share of the question that it speaks of, in [0, 1]. */
  coverage: number;
}

interface Candidate extends Assessment {
  responsibility: OrgResponsibility;
  isExact: boolean;
}

const WEIGHTS: FieldWeights<Field> = {
  title: { relevance: 1, coverage: 1 },
  name: { relevance: 1, coverage: 1 },
  description: { relevance: 0.6, coverage: 0.75 },
};

/** Who asks for a team says much besides what the work is. */
const LEAST_OF_WHO = 0.35;

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
    return this.rank(question, options).map(
      ({ responsibility }) => responsibility,
    );
  }

  /**
   * The same, with the share of the question that each speaks of.
   * @internal
   */
  rank(
    question: string,
    options: { isNeed?: boolean } = {},
  ): ResponsibilityFit[] {
    const asked = spaceOut(question, stem => this.knows(stem));
    const intent = intentOf(asked);
    const isNeed = options.isNeed || intent === 'use';
    const isGuess = isNeed && intent !== 'who';
    const words = readQuestion(asked, { isAboutWho: true });
    const found = this.#index.find(words);
    const weighed = weighWords(words, found, this.#responsibilities.length);
    const foundBy = textsByItem(found);
    const candidates = this.#responsibilities.flatMap(
      (responsibility): Candidate[] => {
        const { ref, title } = responsibility;
        const isExact =
          asked !== '' && [normalize(title), nameOf(ref)].includes(asked);
        const assessment = assessTexts(
          foundBy.get(ref) ?? [],
          weighed,
          WEIGHTS,
        );
        const { coverage } = assessment;
        const fits = coverage >= (isGuess ? LEAST_COVERAGE : LEAST_OF_WHO);
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
      .map(({ responsibility, coverage, isExact }) => ({
        responsibility,
        coverage: isExact ? 1 : coverage,
      }));
  }

  /**
   * Whether a responsibility says a word, given as its stem.
   * @internal
   */
  knows(stem: string): boolean {
    return this.#index.knows(stem);
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
