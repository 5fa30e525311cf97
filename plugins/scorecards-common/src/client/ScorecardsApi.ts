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

/**
 * Names a scorecard or a group in the path of a request.
 * @public
 */
export interface NamedRequest {
  namespace: string;
  name: string;
  signal?: AbortSignal;
}

/**
 * Names an entity in the path of a request.
 * @public
 */
export interface EntityRequest extends NamedRequest {
  kind: string;
}

/**
 * A time, from day to day, both `YYYY-MM-DD`; the last 90 days where absent.
 * @public
 */
export interface TrendRange {
  from?: string;
  to?: string;
  /** Scorecard refs; all where absent. */
  scorecard?: string[];
}

/**
 * Reads scorecards and what they say with the permissions of the caller. An
 * entity that the caller may not see is counted nowhere.
 * @public
 */
export interface ScorecardsApi {
  /** `GET /scorecards`: drafts only for members of their owner, retired ones never. */
  listScorecards(request?: {
    signal?: AbortSignal;
  }): Promise<{ items: ScorecardSummary[] }>;

  /** `GET /scorecards/{namespace}/{name}`, with invalid checks and their positions. */
  getScorecard(request: NamedRequest): Promise<ScorecardDetails>;

  /**
   * `GET /scorecards/{namespace}/{name}/by-golden-path`: by the template, and
   * its version, that generated the entities.
   */
  getByGoldenPath(request: NamedRequest): Promise<ScorecardByGoldenPath>;

  /** `GET /scorecards/{namespace}/{name}/check-history`: how its checks stood, day by day. */
  getCheckHistory(
    request: NamedRequest & { from?: string; to?: string },
  ): Promise<CheckHistory>;

  /** `POST /levels`: the levels of many entities at once. */
  getLevels(request: LevelsRequest): Promise<EntityLevels>;

  /** `GET /entities/{kind}/{namespace}/{name}/report` */
  getEntityReport(request: EntityRequest): Promise<EntityReport>;

  /** `GET /entities/{kind}/{namespace}/{name}/facts` */
  getEntityFacts(request: EntityRequest): Promise<EntityFactsReport>;

  /**
   * `GET /entities/{kind}/{namespace}/{name}/trend`
   * @throws ResponseError with 404 that names the entity, or a scorecard, which is not there
   */
  getEntityTrend(request: EntityRequest & TrendRange): Promise<EntityTrend>;

  /**
   * `GET /scorecards/{namespace}/{name}/results`
   * @param request - `limit` is 50 where absent and at most 500
   * @throws ResponseError with 400 that names a check or level which the scorecard does not have, 404
   */
  getResults(
    request: NamedRequest & ResultFilter & { limit?: number; cursor?: string },
  ): Promise<ScorecardResultPage>;

  /** The address of `GET /scorecards/{namespace}/{name}/results.csv`, which streams all results. */
  getResultsCsvUrl(request: NamedRequest & ResultFilter): Promise<string>;

  /** Downloads what {@link ScorecardsApi.getResultsCsvUrl} points at, in the name of the caller. */
  getResultsCsv(request: NamedRequest & ResultFilter): Promise<Blob>;

  /**
   * `GET /groups/{namespace}/{name}/rollup`
   * @param request - `scorecard` narrows to these scorecard refs
   * @throws ResponseError with 404 that names a scorecard which is not there, 400 one that is a draft
   */
  getGroupRollup(
    request: NamedRequest & { scorecard?: string[] },
  ): Promise<GroupRollupReport>;

  /**
   * `GET /groups/{namespace}/{name}/trend`
   * @throws ResponseError with 404 that names a scorecard which is not there, 400 one that is a draft
   */
  getGroupTrend(request: NamedRequest & TrendRange): Promise<GroupTrend>;

  /**
   * `GET /trend`: the whole organisation, as far as the caller may see it
   * @throws ResponseError with 404 that names a scorecard which is not there, 400 one that is a draft
   */
  getTrend(request?: TrendRange & { signal?: AbortSignal }): Promise<Trend>;

  /**
   * `GET /overview`
   * @param request - `root` is a group ref, the whole organisation where absent;
   *   `depth` is how many levels of groups, 1 where absent and at most 5
   * @throws ResponseError with 404 that names a group or scorecard which is not there, 400 a scorecard that is a draft
   */
  getOverview(request?: {
    root?: string;
    depth?: number;
    scorecard?: string[];
    signal?: AbortSignal;
  }): Promise<ScorecardOverview>;

  /**
   * `POST /facts`: stores all observations or none. Pushing the same batch
   * twice changes nothing.
   * @throws ResponseError with 400 that names the first offending item, 403, 413
   */
  pushFacts(request: {
    observations: FactObservation[];
    signal?: AbortSignal;
  }): Promise<PushFactsReport>;

  /** `POST /preview` */
  previewScorecard(request: PreviewRequest): Promise<ScorecardPreview>;

  /** `POST /refresh/{kind}/{namespace}/{name}`: collects facts and judges anew. */
  refreshEntity(request: EntityRequest): Promise<RefreshReport>;
}
