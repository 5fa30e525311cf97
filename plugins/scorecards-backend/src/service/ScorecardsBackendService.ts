import { Caller } from '@kumiki/backend-audit';
import {
  NamedRequest,
  ResultFilter,
  ScorecardsApi,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ResultStream } from '../reads/getResults';

/** What is asked over HTTP; the CSV is streamed. */
interface Operations
  extends Omit<ScorecardsApi, 'getResultsCsv' | 'getResultsCsvUrl'> {
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
