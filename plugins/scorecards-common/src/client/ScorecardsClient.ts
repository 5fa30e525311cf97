import { ResponseError } from '@backstage/errors';
import {
  EntityFactsReport,
  EntityReport,
  EntityTrend,
  RefreshReport,
} from './EntityAnswers';
import { ScorecardByGoldenPath } from './GoldenPathResults';
import {
  GroupRollupReport,
  GroupTrend,
  ScorecardOverview,
  Trend,
} from './GroupAnswers';
import { FactObservation, PushFactsReport } from './PushedFacts';
import {
  EntityLevels,
  LevelsRequest,
  PreviewRequest,
  ResultFilter,
  ScorecardPreview,
  ScorecardResultPage,
} from './ResultAnswers';
import {
  CheckHistory,
  ScorecardDetails,
  ScorecardSummary,
} from './ScorecardAnswers';
import {
  EntityRequest,
  NamedRequest,
  ScorecardsApi,
  TrendRange,
} from './ScorecardsApi';

/**
 * What the client needs.
 * @public
 */
export interface ScorecardsClientOptions {
  /** Finds the address of the plugin's backend. */
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Makes requests in the name of the caller. */
  fetchApi: { fetch: typeof fetch };
}

interface RequestOptions {
  query?: QueryFields;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Talks to the scorecards backend.
 * @public
 */
export class ScorecardsClient implements ScorecardsApi {
  readonly #discoveryApi: ScorecardsClientOptions['discoveryApi'];
  readonly #fetchApi: ScorecardsClientOptions['fetchApi'];

  /** Creates a client. */
  static create(options: ScorecardsClientOptions): ScorecardsClient {
    return new ScorecardsClient(options);
  }

  private constructor(options: ScorecardsClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc ScorecardsApi.listScorecards} */
  async listScorecards(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: ScorecardSummary[] }> {
    return await this.#get('/scorecards', request);
  }

  /** {@inheritDoc ScorecardsApi.getScorecard} */
  async getScorecard(request: NamedRequest): Promise<ScorecardDetails> {
    return await this.#get(scorecardPath(request), request);
  }

  /** {@inheritDoc ScorecardsApi.getByGoldenPath} */
  async getByGoldenPath(request: NamedRequest): Promise<ScorecardByGoldenPath> {
    return await this.#get(`${scorecardPath(request)}/by-golden-path`, request);
  }

  /** {@inheritDoc ScorecardsApi.getCheckHistory} */
  async getCheckHistory(
    request: NamedRequest & { from?: string; to?: string },
  ): Promise<CheckHistory> {
    return await this.#get(`${scorecardPath(request)}/check-history`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getLevels} */
  async getLevels(request: LevelsRequest): Promise<EntityLevels> {
    const { signal, ...body } = request;
    return await this.#post('/levels', { body, signal });
  }

  /** {@inheritDoc ScorecardsApi.getEntityReport} */
  async getEntityReport(request: EntityRequest): Promise<EntityReport> {
    return await this.#get(`/entities${entityPath(request)}/report`, request);
  }

  /** {@inheritDoc ScorecardsApi.getEntityFacts} */
  async getEntityFacts(request: EntityRequest): Promise<EntityFactsReport> {
    return await this.#get(`/entities${entityPath(request)}/facts`, request);
  }

  /** {@inheritDoc ScorecardsApi.getEntityTrend} */
  async getEntityTrend(
    request: EntityRequest & TrendRange,
  ): Promise<EntityTrend> {
    return await this.#get(`/entities${entityPath(request)}/trend`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getResults} */
  async getResults(
    request: NamedRequest & ResultFilter & { limit?: number; cursor?: string },
  ): Promise<ScorecardResultPage> {
    const { limit, cursor, signal } = request;
    return await this.#get(`${scorecardPath(request)}/results`, {
      query: { ...filterOf(request), limit, cursor },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getResultsCsvUrl} */
  async getResultsCsvUrl(
    request: NamedRequest & ResultFilter,
  ): Promise<string> {
    return await this.#url(
      `${scorecardPath(request)}/results.csv`,
      filterOf(request),
    );
  }

  /** {@inheritDoc ScorecardsApi.getResultsCsv} */
  async getResultsCsv(request: NamedRequest & ResultFilter): Promise<Blob> {
    const path = `${scorecardPath(request)}/results.csv`;
    const response = await this.#fetch('GET', path, {
      query: filterOf(request),
      signal: request.signal,
    });
    return await response.blob();
  }

  /** {@inheritDoc ScorecardsApi.getGroupRollup} */
  async getGroupRollup(
    request: NamedRequest & { scorecard?: string[] },
  ): Promise<GroupRollupReport> {
    const { scorecard, signal } = request;
    return await this.#get(`/groups${namePath(request)}/rollup`, {
      query: { scorecard },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getGroupTrend} */
  async getGroupTrend(request: NamedRequest & TrendRange): Promise<GroupTrend> {
    return await this.#get(`/groups${namePath(request)}/trend`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getTrend} */
  async getTrend(
    request: TrendRange & { signal?: AbortSignal } = {},
  ): Promise<Trend> {
    return await this.#get('/trend', {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getOverview} */
  async getOverview(
    request: {
      root?: string;
      depth?: number;
      scorecard?: string[];
      signal?: AbortSignal;
    } = {},
  ): Promise<ScorecardOverview> {
    const { signal, ...query } = request;
    return await this.#get('/overview', { query, signal });
  }

  /** {@inheritDoc ScorecardsApi.pushFacts} */
  async pushFacts(request: {
    observations: FactObservation[];
    signal?: AbortSignal;
  }): Promise<PushFactsReport> {
    const { observations, signal } = request;
    return await this.#post('/facts', { body: { observations }, signal });
  }

  /** {@inheritDoc ScorecardsApi.previewScorecard} */
  async previewScorecard(request: PreviewRequest): Promise<ScorecardPreview> {
    const { scorecard, signal } = request;
    return await this.#post('/preview', { body: { scorecard }, signal });
  }

  /** {@inheritDoc ScorecardsApi.refreshEntity} */
  async refreshEntity(request: EntityRequest): Promise<RefreshReport> {
    const { signal } = request;
    return await this.#post(`/refresh${entityPath(request)}`, { signal });
  }

  async #get<T>(path: string, options: RequestOptions): Promise<T> {
    const { query, signal } = options;
    const response = await this.#fetch('GET', path, { query, signal });
    return (await response.json()) as T;
  }

  async #post<T>(path: string, options: RequestOptions): Promise<T> {
    const response = await this.#fetch('POST', path, options);
    return (await response.json()) as T;
  }

  async #url(path: string, query?: QueryFields): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('scorecards');
    return `${baseUrl}${path}${queryString(query ?? {})}`;
  }

  async #fetch(
    method: 'GET' | 'POST',
    path: string,
    { query, body, signal }: RequestOptions,
  ): Promise<Response> {
    const response = await this.#fetchApi.fetch(await this.#url(path, query), {
      method,
      signal,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function namePath({ namespace, name }: NamedRequest): string {
  return `/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

function entityPath(request: EntityRequest): string {
  return `/${encodeURIComponent(request.kind)}${namePath(request)}`;
}

function scorecardPath(request: NamedRequest): string {
  return `/scorecards${namePath(request)}`;
}

function rangeOf({ from, to, scorecard }: TrendRange): QueryFields {
  return { from, to, scorecard };
}

function filterOf(filter: ResultFilter): QueryFields {
  const { state, level, owner, system, check } = filter;
  return { state, level, owner, system, check };
}

/** What is asked for, by name; a list is written as one field for each value. */
export type QueryFields = Record<
  string,
  string | number | readonly string[] | undefined
>;

/** The query of an address, with its question mark; nothing where nothing is asked. */
export function queryString(fields: QueryFields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== undefined) {
        query.append(name, String(single));
      }
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
