import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { DEFAULT_NODE_BUDGET } from '@kumiki/backstage-plugin-team-topology-common';
import { RiShapesLine } from '@remixicon/react';
import { z } from 'zod/v4';
import { capabilityContent } from './capability/capabilityTab';
import { MAX_NODE_BUDGET, PAGE_VIEWS } from './model/pageState';
import { teamTopologyApiFactory } from './model/teamTopologyApi';
import {
  docsRouteRef,
  mapRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { formFieldExtensions } from './fields/formFieldExtensions';
import { searchExtensions } from './search/searchExtensions';
import { titleOf } from './translation';

const teamTopologyApi = ApiBlueprint.make({
  params: defineParams => defineParams(teamTopologyApiFactory),
});

const teamTopologyPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    nodeBudget: z
      .number()
      .int()
      .min(1)
      .max(MAX_NODE_BUDGET)
      .default(DEFAULT_NODE_BUDGET),
    defaultView: z.enum(PAGE_VIEWS).default('map'),
  },
  factory(originalFactory, { config }) {
    const { nodeBudget, defaultView } = config;
    return originalFactory({
      path: '/team-topology',
      title: config.title ?? titleOf('title'),
      icon: <RiShapesLine />,
      routeRef: rootRouteRef,
      loader: () =>
        import('./page/TeamTopologyPage').then(m => (
          <main>
            <m.TeamTopologyPage
              nodeBudget={nodeBudget}
              defaultView={defaultView}
            />
          </main>
        )),
    });
  },
});

const teamApiContent = EntityContentBlueprint.makeWithOverrides({
  name: 'team-api',
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/team-api',
      title: config.title ?? titleOf('teamApi'),
      filter: { kind: 'group' },
      loader: () =>
        import('./teamApi/TeamApiContent').then(m => <m.TeamApiContent />),
    }),
});

const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    filter: { kind: 'group' },
    loader: () =>
      import('./cards/TeamTopologyCard').then(m => <m.TeamTopologyCard />),
  },
});

const smellsCard = EntityCardBlueprint.make({
  name: 'smells',
  params: {
    filter: { kind: 'group' },
    loader: () => import('./smells/SmellsCard').then(m => <m.SmellsCard />),
  },
});

const teamApiCard = EntityCardBlueprint.make({
  name: 'team-api',
  params: {
    filter: { kind: 'teamapi' },
    loader: () => import('./cards/TeamApiCard').then(m => <m.TeamApiCard />),
  },
});

const interactionCard = EntityCardBlueprint.make({
  name: 'team-interaction',
  params: {
    filter: { kind: 'teaminteraction' },
    loader: () =>
      import('./cards/InteractionCard').then(m => <m.InteractionCard />),
  },
});

const capabilityCard = EntityCardBlueprint.make({
  name: 'capability',
  params: {
    filter: { kind: 'capability' },
    loader: () =>
      import('./cards/CapabilityCard').then(m => <m.CapabilityCard />),
  },
});

const responsibilityCard = EntityCardBlueprint.make({
  name: 'responsibility',
  params: {
    filter: { kind: 'responsibility' },
    loader: () =>
      import('./cards/ResponsibilityCard').then(m => <m.ResponsibilityCard />),
  },
});

const historyCard = EntityCardBlueprint.make({
  name: 'history',
  params: {
    filter: { kind: { $in: ['group', 'responsibility', 'teaminteraction'] } },
    loader: () => import('./cards/HistoryCard').then(m => <m.HistoryCard />),
  },
});

const optOutCard = EntityCardBlueprint.make({
  name: 'opt-out',
  params: {
    filter: { kind: 'optout' },
    loader: () => import('./cards/OptOutCard').then(m => <m.OptOutCard />),
  },
});

const askWidget = HomePageWidgetBlueprint.make({
  name: 'ask',
  params: {
    name: 'AskTeamTopology',
    title: 'Ask',
    description: 'Answers who does something and what to use for a need',
    components: () =>
      import('./widget/AskWidget').then(m => ({ Content: m.AskWidget })),
    layout: {
      width: { minColumns: 3, defaultColumns: 8 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});

/**
 * The team-topology plugin for the new frontend system.
 * @public
 */
export const teamTopologyPlugin = createFrontendPlugin({
  pluginId: 'team-topology',
  title: 'Team topology',
  icon: <RiShapesLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    map: mapRouteRef,
    template: templateRouteRef,
    docs: docsRouteRef,
  },
  extensions: [
    teamTopologyApi,
    teamTopologyPage,
    teamApiContent,
    teamCard,
    teamApiCard,
    interactionCard,
    capabilityCard,
    capabilityContent,
    responsibilityCard,
    optOutCard,
    historyCard,
    smellsCard,
    askWidget,
    ...formFieldExtensions,
    ...searchExtensions,
  ],
});
