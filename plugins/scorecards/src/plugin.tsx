import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  CatalogFilterBlueprint,
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { RiBarChartBoxLine } from '@remixicon/react';
import { z } from 'zod/v4';
import { MAX_DEPTH } from './address/overviewAddress';
import { scorecardsApiFactory } from './api/scorecardsApi';
import {
  overviewRouteRef,
  rootRouteRef,
  scorecardPageRouteRef,
  scorecardRouteRef,
} from './routes';
import { pageTitle } from './translation';

// Kinds to which scorecards hardly ever apply; an adopter can filter otherwise.
const EVALUATED_KINDS = {
  $not: {
    kind: {
      $in: [
        ...['group', 'user', 'location', 'template', 'scorecard'],
        ...['teamapi', 'teaminteraction', 'responsibility', 'optout'],
      ],
    },
  },
};

const scorecardsApi = ApiBlueprint.make({
  params: defineParams => defineParams(scorecardsApiFactory),
});

const scorecardsPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    defaultDepth: z.number().int().min(1).max(MAX_DEPTH).default(1),
  },
  factory(originalFactory, { config }) {
    const { defaultDepth } = config;
    return originalFactory({
      path: '/scorecards',
      title: config.title ?? pageTitle,
      icon: <RiBarChartBoxLine />,
      routeRef: rootRouteRef,
      loader: () =>
        import('./page/ScorecardsPage').then(m => (
          <main>
            <m.ScorecardsPage defaultDepth={defaultDepth} />
          </main>
        )),
    });
  },
});

const entityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'entity',
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/scorecards',
      title: config.title ?? pageTitle,
      filter: EVALUATED_KINDS,
      loader: () =>
        import('./entity/EntityScorecards').then(m => <m.EntityScorecards />),
    }),
});

const teamContent = EntityContentBlueprint.makeWithOverrides({
  name: 'team',
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/scorecards',
      title: config.title ?? pageTitle,
      filter: { kind: 'group' },
      loader: () =>
        import('./team/TeamScorecards').then(m => <m.TeamScorecards />),
    }),
});

const entityCard = EntityCardBlueprint.make({
  name: 'entity',
  params: {
    filter: EVALUATED_KINDS,
    loader: () =>
      import('./entity/EntityScorecardsCard').then(m => (
        <m.EntityScorecardsCard />
      )),
  },
});

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    filter: { kind: 'scorecard' },
    loader: () =>
      import('./entity/ScorecardCard').then(m => <m.ScorecardCard />),
  },
});

const levelFilter = CatalogFilterBlueprint.makeWithOverrides({
  name: 'level',
  configSchema: {
    scorecard: z.string().optional(),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      loader: () =>
        import('./catalog/ScorecardLevelPicker').then(m => (
          <m.ScorecardLevelPicker scorecard={config.scorecard} />
        )),
    }),
});

const myTeamsWidget = HomePageWidgetBlueprint.make({
  name: 'my-teams',
  params: {
    name: 'ScorecardsOfMyTeams',
    title: 'Scorecards of my teams',
    description: 'Scorecard results for everything that my teams own',
    components: () =>
      import('./widget/MyTeamsWidget').then(m => ({
        Content: m.MyTeamsWidget,
      })),
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});

/**
 * The scorecards plugin for the new frontend system.
 * @public
 */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <RiBarChartBoxLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, scorecard: scorecardRouteRef },
  externalRoutes: {
    overview: overviewRouteRef,
    scorecardPage: scorecardPageRouteRef,
  },
  extensions: [
    scorecardsApi,
    scorecardsPage,
    entityContent,
    teamContent,
    entityCard,
    scorecardCard,
    levelFilter,
    myTeamsWidget,
  ],
});
