import { AnyApiFactory, createApiFactory } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import { SearchQuery, SearchResultSet } from '@backstage/plugin-search-common';
import { SearchApi, searchApiRef } from '@backstage/plugin-search-react';
import {
  subjectOfQuestion,
  TeamTopologyApi,
} from '@kumiki/backstage-plugin-team-topology-common';
import { failureOf } from '@kumiki/frontend-common';
import { MAX_NEED_LENGTH } from '../ask/countableNeed';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import {
  AnswerResult,
  leadWith,
  toAnswerResults,
  toFailureResult,
} from './answerResults';
import { ANSWER_TYPES, SearchType } from './searchDocuments';

/** What the finder says, or why it says nothing. */
interface FinderAnswer {
  answers: AnswerResult[];
  failure?: AnswerResult;
}

const NO_ANSWER: FinderAnswer = { answers: [] };

/**
 * A search whose first results are what the finder answers: what to use, and
 * who does it. An engine of the search looks for words; the finder understands
 * sentences, mistakes and Japanese, so without it the two would answer
 * differently.
 */
export class AnsweringSearchApi implements SearchApi {
  readonly #search: SearchApi;
  readonly #teamTopology: Pick<TeamTopologyApi, 'findGoldenPath'>;

  /** Puts the answers before the results of a search. */
  static create(options: {
    search: SearchApi;
    teamTopology: Pick<TeamTopologyApi, 'findGoldenPath'>;
  }): AnsweringSearchApi {
    return new AnsweringSearchApi(options);
  }

  private constructor(options: {
    search: SearchApi;
    teamTopology: Pick<TeamTopologyApi, 'findGoldenPath'>;
  }) {
    this.#search = options.search;
    this.#teamTopology = options.teamTopology;
  }

  /**
   * Asks the engine and the finder at once; of a question such as "who owns
   * DNS?", the engine gets the words that are not about asking. The finder is
   * asked for the first page alone, and not where a filter says what is looked
   * for; nothing is counted as a need that nobody answers.
   * @throws what the engine throws; a finder that fails is the first result
   *   instead, and one that refuses the reader leaves the results as they are
   */
  async query(
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<SearchResultSet> {
    const [found, { answers, failure }] = await Promise.all([
      this.#search.query(
        { ...query, term: subjectOfQuestion(query.term) },
        options,
      ),
      mayBeAnswered(query) ? this.#answer(query, options) : NO_ANSWER,
    ]);
    const led = leadWith(answers, found);
    return failure
      ? {
          ...led,
          results: [failure, ...led.results].map((result, at) => ({
            ...result,
            rank: at + 1,
          })),
        }
      : led;
  }

  async #answer(
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<FinderAnswer> {
    const need = query.term.trim();
    try {
      const answers = await this.#teamTopology.findGoldenPath({
        need,
        limit: 0,
        signal: options?.signal,
      });
      return {
        answers: toAnswerResults(answers, type => isWanted(query, type)),
      };
    } catch (error) {
      const isMeant = isError(error) && !options?.signal?.aborted;
      return isMeant && failureOf(error).kind !== 'forbidden'
        ? { ...NO_ANSWER, failure: toFailureResult(error, need) }
        : NO_ANSWER;
    }
  }
}

function mayBeAnswered(query: SearchQuery): boolean {
  const { term, filters = {}, pageCursor, pageLimit } = query;
  const length = term.trim().length;
  return (
    length > 0 &&
    length <= MAX_NEED_LENGTH &&
    !pageCursor &&
    // Whoever wants no results wants to know how many there are.
    pageLimit !== 0 &&
    ANSWER_TYPES.some(type => isWanted(query, type)) &&
    Object.values(filters).every(value => value === undefined || value === '')
  );
}

function isWanted({ types = [] }: SearchQuery, type: SearchType): boolean {
  return types.length === 0 || types.includes(type);
}

/**
 * Makes a search that answers, out of the one that an app has.
 * @param original - what makes the search that does not
 */
export function answeringSearchApiFactory(
  original: AnyApiFactory,
): AnyApiFactory {
  return createApiFactory<SearchApi, SearchApi, Dependencies>({
    api: searchApiRef,
    deps: { ...original.deps, kumikiTeamTopology: teamTopologyApiRef },
    factory: ({ kumikiTeamTopology, ...deps }) =>
      AnsweringSearchApi.create({
        search: original.factory(deps) as SearchApi,
        teamTopology: kumikiTeamTopology,
      }),
  });
}

/** What the search needs is the search's business. */
type Dependencies = { kumikiTeamTopology: TeamTopologyApi };
