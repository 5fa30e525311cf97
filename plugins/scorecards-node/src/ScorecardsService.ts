import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';

/** In whose name something is read. */
type InTheNameOf = { credentials: BackstageCredentials };

type ServiceMethod<Method> = Method extends (
  request: infer Request,
) => infer Answer
  ? (request: Request, options: InTheNameOf) => Answer
  : never;

/**
 * Reads scorecards and what they say, for other backend plugins. Each method
 * is the one of `ScorecardsApi` of that name, in the name of the given credentials.
 * @public
 */
export type ScorecardsService = {
  [Name in
    | 'listScorecards'
    | 'getScorecard'
    | 'getEntityReport'
    | 'getEntityFacts'
    | 'getEntityTrend'
    | 'getResults'
    | 'getGroupRollup'
    | 'getGroupTrend'
    | 'getOverview']: ServiceMethod<ScorecardsApi[Name]>;
};
