import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Places } from '../concurrency/Turns';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { PushAllowances } from '../options/readOptions';
import { RefreshService } from '../refresh/DefaultRefreshService';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { VisibleEntities } from './CatalogVisibleEntities';

/** What every operation of the service works with; see docs/adding-a-read.md. */
export interface ScorecardsContext {
  auth: AuthService;
  /** The days of the organisation. */
  calendar: Calendar;
  catalog: CatalogService;
  clock: Clock;
  declarations: FactDeclarations;
  limits: ServiceLimits;
  /** The previews that are being worked out. */
  previews: Places;
  /** The histories that are being gone back through. */
  rewinds: Places;
  /** Who may push facts of which provider. */
  pushAllowances: PushAllowances;
  refresh: RefreshService;
  scorecards: CurrentScorecards;
  stores: Stores;
  userInfo: UserInfoService;
  visibleEntities: VisibleEntities;
}

export interface ServiceLimits {
  /** How long something may be due before what is shown is called stale. */
  staleAfterMs: number;
  /** How long a preview may take. */
  previewTimeoutMs: number;
  /** How many previews may be worked out at once. */
  maxPreviews: number;
  /** How many checks, counted for each entity and version, a preview may evaluate. */
  maxEvaluations: number;
  /** How long changes of checks and levels are kept. */
  historyMs: number;
}
