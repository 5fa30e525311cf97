import {
  FactObservation,
  NamedRequest,
  PushFactsReport,
  ResultFilter,
  ScorecardsApi,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Caller } from '@kumiki/backend-audit';
import { ResultStream } from '../reads/getResults';

type WithCaller<Name extends keyof ScorecardsApi> = (
  request: NonNullable<Parameters<ScorecardsApi[Name]>[0]>,
  caller: Caller,
) => ReturnType<ScorecardsApi[Name]>;

/**
 * Everything that the routes and the actions ask for. An entity, a group or a
 * scorecard that the caller may not see is a NotFoundError in the same words as
 * one that does not exist.
 */
export interface ScorecardsBackendService {
  listScorecards: WithCaller<'listScorecards'>;
  getScorecard: WithCaller<'getScorecard'>;
  getByGoldenPath: WithCaller<'getByGoldenPath'>;
  getResults: WithCaller<'getResults'>;
  streamResults(
    request: NamedRequest & ResultFilter,
    caller: Caller,
  ): Promise<ResultStream>;

  getEntityReport: WithCaller<'getEntityReport'>;
  getEntityFacts: WithCaller<'getEntityFacts'>;
  getEntityTrend: WithCaller<'getEntityTrend'>;

  getGroupRollup: WithCaller<'getGroupRollup'>;
  getGroupTrend: WithCaller<'getGroupTrend'>;
  getOverview: WithCaller<'getOverview'>;

  pushFacts(
    request: { observations: FactObservation[] },
    caller: Caller,
  ): Promise<PushFactsReport>;
  previewScorecard: WithCaller<'previewScorecard'>;
  refreshEntity: WithCaller<'refreshEntity'>;
}
