import { Caller } from '@kumiki/backend-audit';
import {
  CampaignEntityFilter,
  CampaignsApi,
  Exemption,
  ExemptionFilter,
  NamedRequest,
  ResultFilter,
  ScorecardsApi,
} from '@kumiki/backstage-plugin-scorecards-common';
import { CampaignRows } from '../campaigns/getCampaignEntities';
import { ResultStream } from '../reads/getResults';

/** What a client makes of one route: its address, and the whole as one. */
type Downloads =
  | 'getBadgeUrl'
  | 'getExemptionsCsv'
  | 'getExemptionsCsvUrl'
  | 'getResultsCsv'
  | 'getResultsCsvUrl';

/** What is asked over HTTP; CSV is streamed. */
interface Operations
  extends Omit<ScorecardsApi, Downloads>,
    Omit<CampaignsApi, 'getCampaignCsv'> {
  streamExemptions(
    request: ExemptionFilter,
  ): Promise<AsyncIterable<Exemption[]>>;
  getCampaignRows(
    request: NamedRequest & CampaignEntityFilter,
  ): Promise<CampaignRows>;
  streamResults(request: NamedRequest & ResultFilter): Promise<ResultStream>;
}

export type OperationName = keyof Operations;

export type RequestOf<Name extends OperationName> = NonNullable<
  Parameters<Operations[Name]>[0]
>;

export type AnswerOf<Name extends OperationName> = Awaited<
  ReturnType<Operations[Name]>
>;

export type OperationFunction<Name extends OperationName> = (
  request: RequestOf<Name>,
  caller: Caller,
) => Promise<AnswerOf<Name>>;

/**
 * Everything that the routes and the actions ask for. An entity, a group or a
 * scorecard that the caller may not see is a NotFoundError in the same words as
 * one that does not exist.
 */
export type ScorecardsBackendService = {
  [Name in OperationName]: OperationFunction<Name>;
};
