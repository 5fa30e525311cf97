import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ApiRouter } from '@backstage/backend-openapi-utils';
import { spec } from '../schema/openapi/generated/router';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

/** A router that knows the specification. */
export type ScorecardsRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface RouteOptions {
  httpAuth: HttpAuthService;
  scorecards: ScorecardsBackendService;
}

/** Who may call. What they may do is decided further in. */
export const CALLERS: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};
