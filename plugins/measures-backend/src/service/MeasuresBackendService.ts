import { Caller } from '@kumiki/backend-audit';
import {
  MeasuresApi,
  SendReport,
} from '@kumiki/backstage-plugin-measures-common';
import { SentEvents } from '../ingest/sendEvents';

/** What is asked over HTTP; events come as they were sent. */
interface Operations extends Omit<MeasuresApi, 'sendEvents'> {
  sendEvents(request: SentEvents): Promise<SendReport>;
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
 * Everything that the routes ask for. An entity that the caller may not see is
 * a NotFoundError in the same words as one that does not exist.
 */
export type MeasuresBackendService = {
  [Name in OperationName]: OperationFunction<Name>;
};
