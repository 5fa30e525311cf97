import { ApiRouter } from '@backstage/backend-openapi-utils';
import { spec } from '../schema/openapi/generated/router';
import { Caller } from '@kumiki/backend-audit';
import { ScorecardsBackendService } from '../service/ScorecardsBackendService';

/** A router that knows the specification. */
export type ScorecardsRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface Routing {
  /** Who asks. What they may do is decided further in. */
  readCaller(request: NonNullable<Caller['request']>): Promise<Caller>;
  scorecards: ScorecardsBackendService;
}
