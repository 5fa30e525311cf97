import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { HttpScorecardsService } from './HttpScorecardsService';
import { ScorecardsService } from './ScorecardsService';

/**
 * Reads scorecards and what they say, from another backend plugin.
 * @public
 */
export const scorecardsServiceRef = createServiceRef<ScorecardsService>({
  id: 'scorecards.scorecards',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: options => HttpScorecardsService.create(options),
    }),
});
