import { createPlugin } from '@backstage/core-plugin-api';
import { scorecardsApiFactory } from '../api/scorecardsApi';
import {
  overviewRouteRef,
  rootRouteRef,
  scorecardPageRouteRef,
  scorecardRouteRef,
} from '../routes';

/**
 * The scorecards plugin for the legacy frontend system.
 * @public
 */
export const scorecardsPlugin = createPlugin({
  id: 'scorecards',
  apis: [scorecardsApiFactory],
  routes: { root: rootRouteRef, scorecard: scorecardRouteRef },
  externalRoutes: {
    overview: overviewRouteRef,
    scorecardPage: scorecardPageRouteRef,
  },
});
