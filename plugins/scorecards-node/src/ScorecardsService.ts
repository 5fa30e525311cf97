import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';

/**
 * Reads scorecards and what they say, for other backend plugins.
 * @public
 */
export interface ScorecardsService {
  /**
   * The same reads as over HTTP, in the name of the given credentials: an
   * entity that they may not see is counted nowhere.
   */
  inTheNameOf(
    credentials: BackstageCredentials,
  ): Pick<
    ScorecardsApi,
    | 'listScorecards'
    | 'getScorecard'
    | 'getEntityReport'
    | 'getEntityFacts'
    | 'getEntityTrend'
    | 'getResults'
    | 'getGroupRollup'
    | 'getGroupTrend'
    | 'getOverview'
  >;
}
