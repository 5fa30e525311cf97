import {
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { RefreshService } from '../refresh/DefaultRefreshService';
import { Clock } from '../database/DatabaseClock';
import { ReportStore } from '../database/results/DatabaseReportStore';
import { Stores } from '../database/createDatabaseStores';
import { CatalogVisibleEntities } from '../view/CatalogVisibleEntities';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { EntityFactsReader } from '../reads/getEntityFacts';
import { EntityRefresher } from '../refresh/EntityRefresher';
import { EntityReportReader } from '../reads/getEntityReport';
import { EntityTrendReader } from '../reads/getEntityTrend';
import { FactPusher, PushRules } from '../facts/pushFacts';
import { PushAllowances } from '../options/readOptions';
import { GoldenPathReader } from '../reads/getByGoldenPath';
import { GroupRollupReader } from '../reads/getGroupRollup';
import { RebuiltTrendReader } from '../reads/rebuildTrend';
import { GroupTrendReader } from '../reads/getGroupTrend';
import { OverviewReader } from '../reads/getOverview';
import { ScorecardPreviewer } from '../preview/previewScorecard';
import { PublishedScorecards } from '../scorecards/PublishedScorecards';
import { ResultReader } from '../reads/getResults';
import { TallyReader } from '../reads/OwnerTallies';
import { ScorecardDescriber } from '../reads/describeScorecards';
import { ScorecardReader } from '../reads/readScorecards';
import { ScorecardsBackendService } from './ScorecardsBackendService';
import { ViewReader } from '../view/ViewReader';

/** What the service is made of. */
export interface ScorecardsBackendOptions {
  auth: AuthService;
  /** The days of the organisation. */
  calendar: Calendar;
  catalog: CatalogService;
  clock: Clock;
  declarations: FactDeclarations;
  permissions: PermissionsService;
  /** Who may push facts of which provider. */
  pushAllowances: PushAllowances;
  refresh: RefreshService;
  reports: ReportStore;
  stores: Stores;
  userInfo: UserInfoService;
  limits?: {
    /** How long something may be due before what is shown is called stale. */
    staleAfterMs?: number;
    /** How long a preview may take. */
    previewTimeoutMs?: number;
    /** How many previews may be worked out at once. */
    maxPreviews?: number;
    /** How many checks, counted for each entity and version, a preview may evaluate. */
    maxEvaluations?: number;
    /** How long changes of checks and levels are kept. */
    historyMs?: number;
  };
}

const DEFAULT_LIMITS = {
  staleAfterMs: 15 * 60_000,
  previewTimeoutMs: 60_000,
  maxEvaluations: 6_000_000,
  maxPreviews: 4,
  historyMs: 400 * 24 * 60 * 60_000,
};

/** Everything that the routes and the actions ask for; who may ask is decided around it. */
export function createScorecardsBackend(
  options: ScorecardsBackendOptions,
): ScorecardsBackendService {
  const { auth, calendar, clock, declarations, stores } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const visibleEntities = CatalogVisibleEntities.create({
    ...options,
    entities: stores.entities,
  });
  const compiled = CompiledScorecards.create({ calendar, declarations });
  const views = ViewReader.create({
    auth,
    published: PublishedScorecards.create({
      compiled,
      store: stores.scorecards,
    }),
    userInfo: options.userInfo,
    visibleEntities,
  });
  const describer = ScorecardDescriber.create({
    calendar,
    clock,
    compiled,
    staleAfterMs: limits.staleAfterMs,
  });
  const tallies = TallyReader.create({
    compiled,
    reports: options.reports,
    stores,
  });
  const common = { ...options, compiled, describer, tallies, views };

  const scorecards = ScorecardReader.create(common);
  const goldenPaths = GoldenPathReader.create(common);
  const results = ResultReader.create(common);
  const entityReports = EntityReportReader.create(common);
  const facts = EntityFactsReader.create(common);
  const entityTrends = EntityTrendReader.create(common);
  const rollups = GroupRollupReader.create(common);
  const groupTrends = GroupTrendReader.create({
    ...common,
    rebuilt: RebuiltTrendReader.create({ ...common, keptMs: limits.historyMs }),
  });
  const overviews = OverviewReader.create(common);
  const pusher = FactPusher.create({
    ...common,
    rules: PushRules.create({ auth, allowances: options.pushAllowances }),
    visibleEntities,
  });
  const refresher = EntityRefresher.create(common);
  const previewer = ScorecardPreviewer.create({
    ...common,
    timeoutMs: limits.previewTimeoutMs,
    maxAtOnce: limits.maxPreviews,
    maxEvaluations: limits.maxEvaluations,
  });

  return {
    listScorecards: (_, caller) => scorecards.listScorecards(caller),
    getScorecard: (request, caller) => scorecards.getScorecard(request, caller),
    getByGoldenPath: (request, caller) =>
      goldenPaths.getByGoldenPath(request, caller),
    getResults: (request, caller) => results.getResults(request, caller),
    streamResults: (request, caller) => results.streamResults(request, caller),
    getEntityReport: (request, caller) =>
      entityReports.getEntityReport(stringifyEntityRef(request), caller),
    getEntityFacts: (request, caller) =>
      facts.getEntityFacts(stringifyEntityRef(request), caller),
    getEntityTrend: (request, caller) =>
      entityTrends.getEntityTrend(stringifyEntityRef(request), request, caller),
    getGroupRollup: (request, caller) =>
      rollups.getGroupRollup(groupRef(request), request, caller),
    getGroupTrend: (request, caller) =>
      groupTrends.getGroupTrend(groupRef(request), request, caller),
    getOverview: (request, caller) => overviews.getOverview(request, caller),
    pushFacts: ({ observations }, caller) =>
      pusher.pushFacts(observations, caller),
    previewScorecard: (request, caller) =>
      previewer.previewScorecard(request, caller),
    refreshEntity: (request, caller) =>
      refresher.refreshEntity(stringifyEntityRef(request), request, caller),
  };
}

function groupRef(named: { namespace: string; name: string }): string {
  const { namespace, name } = named;
  return stringifyEntityRef({ kind: 'group', namespace, name });
}
