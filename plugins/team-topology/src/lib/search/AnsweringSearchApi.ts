import { isError } from '@backstage/errors';
import {
  Result,
  SearchDocument,
  SearchQuery,
  SearchResultSet,
} from '@backstage/plugin-search-common';
import { SearchApi } from '@backstage/plugin-search-react';
import {
  GoldenPathAnswer,
  TeamTopologyApi,
} from '@kumiki/backstage-plugin-team-topology-common';
import { MAX_NEED_LENGTH } from '../goldenPaths/countableNeed';
import { failureOf } from '../requestErrors';
import { FoundDocument } from '../searchDocuments';

/** What the index calls golden paths. */
const GOLDEN_PATH = 'golden-path';

/** What the finder says, or why it says nothing. */
interface FinderAnswer {
  answer?: GoldenPathAnswer;
  failure?: Error;
}

const NO_ANSWER: FinderAnswer = {};

/**
 * A search whose first result is what the finder of golden paths answers. An
 * engine of the search looks for words; the finder understands sentences,
 * mistakes and Japanese, so without it the two would answer differently.
 */
export class AnsweringSearchApi implements SearchApi {
  readonly #search: SearchApi;
  readonly #teamTopology: Pick<TeamTopologyApi, 'findGoldenPath'>;

  /** Puts the answer before the results of a search. */
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
   * Asks the engine and the finder at once. The finder is asked for the first
   * page alone, and not where a filter says what is looked for; nothing is
   * counted as a need that nobody answers.
   * @throws what the engine throws; a finder that fails is the first result
   *   instead, and one that refuses the reader leaves the results as they are
   */
  async query(
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<SearchResultSet> {
    const [found, { answer, failure }] = await Promise.all([
      this.#search.query(query, options),
      mayBeAnswered(query) ? this.#answer(query.term, options) : NO_ANSWER,
    ]);
    const need = query.term.trim();
    if (failure) {
      return withFailure(found, failure, need);
    }
    return answer ? withAnswer(found, answer, need) : found;
  }

  async #answer(
    term: string,
    options?: { signal?: AbortSignal },
  ): Promise<FinderAnswer> {
    try {
      const need = term.trim();
      const answers = await this.#teamTopology.findGoldenPath({
        need,
        limit: 0,
        signal: options?.signal,
      });
      return { answer: answers.answer };
    } catch (error) {
      const isMeant = isError(error) && !options?.signal?.aborted;
      return isMeant && failureOf(error).kind !== 'forbidden'
        ? { failure: error }
        : NO_ANSWER;
    }
  }
}

function mayBeAnswered(query: SearchQuery): boolean {
  const { term, types = [], filters = {}, pageCursor, pageLimit } = query;
  const length = term.trim().length;
  return (
    length > 0 &&
    length <= MAX_NEED_LENGTH &&
    !pageCursor &&
    // Whoever wants no results wants to know how many there are.
    pageLimit !== 0 &&
    (types.length === 0 || types.includes(GOLDEN_PATH)) &&
    Object.values(filters).every(value => value === undefined || value === '')
  );
}

function withAnswer(
  found: SearchResultSet,
  answer: GoldenPathAnswer,
  need: string,
): SearchResultSet {
  const { ref, title, description = '', verdict } = answer.capability;
  const isAnswer = ({ type, document }: Result<FoundDocument>) =>
    type === GOLDEN_PATH && document.entityRef === ref;
  const others = found.results.filter(result => !isAnswer(result));
  const isNew = others.length === found.results.length;
  const document: SearchDocument & FoundDocument = {
    title,
    text: [answer.need, description].filter(Boolean).join('\n'),
    location: locationOf(need),
    entityRef: ref,
    verdict,
  };
  return {
    ...found,
    ...(found.numberOfResults !== undefined && {
      numberOfResults: found.numberOfResults + (isNew ? 1 : 0),
    }),
    results: [
      { type: GOLDEN_PATH, document, rank: 1 },
      ...others.map((result, at) => ({ ...result, rank: at + 2 })),
    ],
  };
}

/** Says that there may be an answer, and leads to where it can be asked for again. */
function withFailure(
  found: SearchResultSet,
  failure: Error,
  need: string,
): SearchResultSet {
  const document: SearchDocument & FoundDocument = {
    title: need,
    text: failureOf(failure).reason ?? '',
    location: locationOf(need),
    failure,
  };
  return {
    ...found,
    results: [
      { type: GOLDEN_PATH, document, rank: 1 },
      ...found.results.map((result, at) => ({ ...result, rank: at + 2 })),
    ],
  };
}

function locationOf(need: string): string {
  const params = new URLSearchParams({ view: 'golden-paths', need });
  return `/team-topology?${params}`;
}
