import { CustomErrorBase } from '@backstage/errors';

/** Answered with the status 429. */
export class TooManyRequestsError extends CustomErrorBase {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}
