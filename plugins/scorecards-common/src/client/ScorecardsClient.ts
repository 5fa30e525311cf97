import { BadgesClient } from './badges/BadgesClient';
import { CheckInsight } from './CheckInsight';
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
import { ScorecardsHealth } from './HealthAnswers';
import { EntityNextSteps, GroupNextSteps } from './NextStepAnswers';
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
import {
  entityPath,
  namePath,
  QueryFields,
  ScorecardsClientOptions,
} from './ScorecardsRequests';

/**
 * Talks to the scorecards backend.
 * @public
 */
export class ScorecardsClient extends BadgesClient implements ScorecardsApi {
  /** Creates a client. */
  static create(options: ScorecardsClientOptions): ScorecardsClient {
    return new ScorecardsClient(options);
  }

  /** {@inheritDoc ScorecardsApi.listScorecards} */
  async listScorecards(
    request: { signal?: AbortSignal } = {},
  ): Promise<{ items: ScorecardSummary[] }> {
    return await this.get('/scorecards', request);
  }

  /** {@inheritDoc ScorecardsApi.getScorecard} */
  async getScorecard(request: NamedRequest): Promise<ScorecardDetails> {
    return await this.get(scorecardPath(request), request);
  }

  /** {@inheritDoc ScorecardsApi.getByGoldenPath} */
  async getByGoldenPath(request: NamedRequest): Promise<ScorecardByGoldenPath> {
    return await this.get(`${scorecardPath(request)}/by-golden-path`, request);
  }

  /** {@inheritDoc ScorecardsApi.getCheckHistory} */
  async getCheckHistory(
    request: NamedRequest & { from?: string; to?: string },
  ): Promise<CheckHistory> {
    return await this.get(`${scorecardPath(request)}/check-history`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getCheckInsight} */
  async getCheckInsight(
    request: NamedRequest & { check: string; from?: string; to?: string },
  ): Promise<CheckInsight> {
    const check = encodeURIComponent(request.check);
    return await this.get(`${scorecardPath(request)}/checks/${check}/insight`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getHealth} */
  async getHealth(
    request: { signal?: AbortSignal } = {},
  ): Promise<ScorecardsHealth> {
    return await this.get('/health', request);
  }

  /** {@inheritDoc ScorecardsApi.getLevels} */
  async getLevels(request: LevelsRequest): Promise<EntityLevels> {
    const { signal, ...body } = request;
    return await this.post('/levels', { body, signal });
  }

  /** {@inheritDoc ScorecardsApi.getEntityReport} */
  async getEntityReport(request: EntityRequest): Promise<EntityReport> {
    return await this.get(`/entities${entityPath(request)}/report`, request);
  }

  /** {@inheritDoc ScorecardsApi.getEntityFacts} */
  async getEntityFacts(request: EntityRequest): Promise<EntityFactsReport> {
    return await this.get(`/entities${entityPath(request)}/facts`, request);
  }

  /** {@inheritDoc ScorecardsApi.getEntityNextSteps} */
  async getEntityNextSteps(
    request: EntityRequest & { scorecard?: string[]; limit?: number },
  ): Promise<EntityNextSteps> {
    const { scorecard, limit, signal } = request;
    return await this.get(`/entities${entityPath(request)}/next-steps`, {
      query: { scorecard, limit },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getEntityTrend} */
  async getEntityTrend(
    request: EntityRequest & TrendRange,
  ): Promise<EntityTrend> {
    return await this.get(`/entities${entityPath(request)}/trend`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getResults} */
  async getResults(
    request: NamedRequest & ResultFilter & { limit?: number; cursor?: string },
  ): Promise<ScorecardResultPage> {
    const { limit, cursor, signal } = request;
    return await this.get(`${scorecardPath(request)}/results`, {
      query: { ...filterOf(request), limit, cursor },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getResultsCsvUrl} */
  async getResultsCsvUrl(
    request: NamedRequest & ResultFilter,
  ): Promise<string> {
    return await this.url(
      `${scorecardPath(request)}/results.csv`,
      filterOf(request),
    );
  }

  /** {@inheritDoc ScorecardsApi.getResultsCsv} */
  async getResultsCsv(request: NamedRequest & ResultFilter): Promise<Blob> {
    const path = `${scorecardPath(request)}/results.csv`;
    const response = await this.fetch('GET', path, {
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
    return await this.get(`/groups${namePath(request)}/rollup`, {
      query: { scorecard },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getGroupNextSteps} */
  async getGroupNextSteps(
    request: NamedRequest & { scorecard?: string[]; limit?: number },
  ): Promise<GroupNextSteps> {
    const { scorecard, limit, signal } = request;
    return await this.get(`/groups${namePath(request)}/next-steps`, {
      query: { scorecard, limit },
      signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getGroupTrend} */
  async getGroupTrend(request: NamedRequest & TrendRange): Promise<GroupTrend> {
    return await this.get(`/groups${namePath(request)}/trend`, {
      query: rangeOf(request),
      signal: request.signal,
    });
  }

  /** {@inheritDoc ScorecardsApi.getTrend} */
  async getTrend(
    request: TrendRange & { signal?: AbortSignal } = {},
  ): Promise<Trend> {
    return await this.get('/trend', {
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
    return await this.get('/overview', { query, signal });
  }

  /** {@inheritDoc ScorecardsApi.pushFacts} */
  async pushFacts(request: {
    observations: FactObservation[];
    signal?: AbortSignal;
  }): Promise<PushFactsReport> {
    const { observations, signal } = request;
    return await this.post('/facts', { body: { observations }, signal });
  }

  /** {@inheritDoc ScorecardsApi.previewScorecard} */
  async previewScorecard(request: PreviewRequest): Promise<ScorecardPreview> {
    const { scorecard, signal } = request;
    return await this.post('/preview', { body: { scorecard }, signal });
  }

  /** {@inheritDoc ScorecardsApi.refreshEntity} */
  async refreshEntity(request: EntityRequest): Promise<RefreshReport> {
    const { signal } = request;
    return await this.post(`/refresh${entityPath(request)}`, { signal });
  }
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
