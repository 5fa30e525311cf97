import { createPlugin } from '@backstage/core-plugin-api';
import { campaignsApiFactory } from '../api/campaignsApi';
import { scorecardsApiFactory } from '../api/scorecardsApi';
import {
  campaignPageRouteRef,
  campaignRouteRef,
  campaignsPageRouteRef,
  campaignsRouteRef,
  overviewRouteRef,
  rootRouteRef,
  scorecardPageRouteRef,
  scorecardRouteRef,
  templateRouteRef,
} from '../routes';

/**
 * The scorecards plugin for the legacy frontend system.
 * @public
 */
export const scorecardsPlugin = createPlugin({
  id: 'scorecards',
  apis: [scorecardsApiFactory, campaignsApiFactory],
  routes: {
    root: rootRouteRef,
    scorecard: scorecardRouteRef,
    campaigns: campaignsRouteRef,
    campaign: campaignRouteRef,
  },
  externalRoutes: {
    campaignsPage: campaignsPageRouteRef,
    campaignPage: campaignPageRouteRef,
    template: templateRouteRef,
    overview: overviewRouteRef,
    scorecardPage: scorecardPageRouteRef,
  },
});
