import { PermissionsService } from '@backstage/backend-plugin-api';
import { Places } from '../concurrency/Turns';
import { CatalogVisibleEntities } from '../view/CatalogVisibleEntities';
import { ScorecardsContext, ServiceLimits } from '../view/ScorecardsContext';
import { mapOperations, OPERATIONS } from './operations';
import { ScorecardsBackendService } from './ScorecardsBackendService';

const DEFAULT_LIMITS: ServiceLimits = {
  staleAfterMs: 15 * 60_000,
  previewTimeoutMs: 60_000,
  maxEvaluations: 6_000_000,
  maxPreviews: 4,
  historyMs: 400 * 24 * 60 * 60_000,
};

export type ScorecardsBackendOptions = Omit<
  ScorecardsContext,
  'limits' | 'previews' | 'rewinds' | 'visibleEntities'
> & {
  permissions: PermissionsService;
  limits?: Partial<ServiceLimits>;
};

/** Everything that the routes and the actions ask for; who may ask is decided around it. */
export function createScorecardsBackend(
  options: ScorecardsBackendOptions,
): ScorecardsBackendService {
  const { permissions, ...given } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { auth, catalog, stores } = given;
  const context: ScorecardsContext = {
    ...given,
    limits,
    previews: Places.create({
      atOnce: limits.maxPreviews,
      waiting: 0,
      full: `${limits.maxPreviews} previews are being worked out; try again in a moment`,
    }),
    // Each may hold hundreds of thousands of rows.
    rewinds: Places.create({
      atOnce: 2,
      waiting: 50,
      full: 'Too many histories are being read; try again in a moment',
    }),
    visibleEntities: CatalogVisibleEntities.create({
      auth,
      catalog,
      entities: stores.entities,
      permissions,
    }),
  };
  return mapOperations(
    name => (request, caller) => OPERATIONS[name].run(context, request, caller),
  );
}
