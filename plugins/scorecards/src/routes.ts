import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The pages of the plugin: the overview, and below it each scorecard. */
export const rootRouteRef = createRouteRef({ id: 'scorecards' });

/** The page of one scorecard. */
export const scorecardRouteRef = createSubRouteRef({
  id: 'scorecards/scorecard',
  parent: rootRouteRef,
  path: '/:namespace/:name',
});

/** The overview, for those parts of the plugin that are used without it. */
export const overviewRouteRef = createExternalRouteRef({
  id: 'scorecards/overview',
  optional: true,
  defaultTarget: 'scorecards.root',
});

/** The page of one scorecard, for those parts that are used without it. */
export const scorecardPageRouteRef = createExternalRouteRef({
  id: 'scorecards/scorecard-page',
  optional: true,
  params: ['namespace', 'name'],
  defaultTarget: 'scorecards.scorecard',
});
