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

/** The campaigns. */
export const campaignsRouteRef = createSubRouteRef({
  id: 'scorecards/campaigns',
  parent: rootRouteRef,
  path: '/campaigns',
});

/** The page of one campaign. */
export const campaignRouteRef = createSubRouteRef({
  id: 'scorecards/campaign',
  parent: rootRouteRef,
  path: '/campaigns/:namespace/:name',
});

/** The campaigns, for those parts of the plugin that are used without them. */
export const campaignsPageRouteRef = createExternalRouteRef({
  id: 'scorecards/campaigns-page',
  optional: true,
  defaultTarget: 'scorecards.campaigns',
});

/** The page of one campaign, for those parts that are used without it. */
export const campaignPageRouteRef = createExternalRouteRef({
  id: 'scorecards/campaign-page',
  optional: true,
  params: ['namespace', 'name'],
  defaultTarget: 'scorecards.campaign',
});

/** Where a software template is started, when the app has the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  id: 'scorecards/template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
