import { isError, ResponseError } from '@backstage/errors';

/** The entity or the query is wrong; others are answered. */
const OF_THE_QUERY = [400, 422];
const TOO_MANY_REQUESTS = 429;

/** Why Tech Insights has not answered. */
export class TechInsightsFailure extends Error {
  /** Whether the same request may succeed a little later. */
  readonly isTransient: boolean;
  /** Whether it says nothing about other entities. */
  readonly isOfTheQuery: boolean;

  static of(error: unknown): TechInsightsFailure {
    if (error instanceof TechInsightsFailure) {
      return error;
    }
    const status =
      error instanceof ResponseError ? error.statusCode : undefined;
    return new TechInsightsFailure(describe(error), status);
  }

  constructor(message: string, status?: number) {
    super(message);
    this.name = 'TechInsightsFailure';
    this.isTransient =
      status === undefined || status >= 500 || status === TOO_MANY_REQUESTS;
    this.isOfTheQuery = status !== undefined && OF_THE_QUERY.includes(status);
  }
}

function describe(error: unknown): string {
  if (error instanceof ResponseError) {
    const { statusCode, statusText, body } = error;
    const reason = body.error?.message;
    return `Tech Insights answered ${statusCode} ${statusText}${
      // Where the body is none of Backstage's, the reason repeats the status.
      reason && !reason.startsWith('Request failed with') ? `: ${reason}` : ''
    }`;
  }
  if (isError(error) && error.name === 'TimeoutError') {
    return 'Tech Insights did not answer in time';
  }
  // What fetch itself says is only that it failed.
  const reason = isError(error) && isError(error.cause) ? error.cause : error;
  return `Tech Insights failed: ${
    isError(reason) ? reason.message : String(reason)
  }`;
}
