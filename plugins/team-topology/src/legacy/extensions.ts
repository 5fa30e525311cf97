import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { rootRouteRef } from '../routes';
import { teamTopologyPlugin } from './teamTopologyPlugin';

/**
 * The page with the map and the tables.
 * @public
 */
export const TeamTopologyPage = teamTopologyPlugin.provide(
  createRoutableExtension({
    name: 'TeamTopologyPage',
    component: () =>
      import('./LegacyTeamTopologyPage').then(m => m.LegacyTeamTopologyPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * How to work with a team: the content of a tab on a Group's page.
 * @public
 */
export const EntityTeamApiContent = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamApiContent',
    component: {
      lazy: () =>
        import('../teamApi/TeamApiContent').then(m => m.TeamApiContent),
    },
  }),
);

/**
 * A team's type and interactions: a card on a Group's page.
 * @public
 */
export const EntityTeamTopologyCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamTopologyCard',
    component: {
      lazy: () =>
        import('../cards/TeamTopologyCard').then(m => m.TeamTopologyCard),
    },
  }),
);

/**
 * What about a team usually wants a decision: a card on a Group's page.
 * @public
 */
export const EntityTeamSmellsCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamSmellsCard',
    component: {
      lazy: () => import('../smells/SmellsCard').then(m => m.SmellsCard),
    },
  }),
);

/**
 * Leads from a TeamApi to its team.
 * @public
 */
export const EntityTeamApiCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamApiCard',
    component: {
      lazy: () => import('../cards/TeamApiCard').then(m => m.TeamApiCard),
    },
  }),
);

/**
 * Explains a TeamInteraction on its page.
 * @public
 */
export const EntityTeamInteractionCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamInteractionCard',
    component: {
      lazy: () =>
        import('../cards/InteractionCard').then(m => m.InteractionCard),
    },
  }),
);

/**
 * Answers on a Capability's page whether and how it can be used.
 * @public
 */
export const EntityCapabilityCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityCapabilityCard',
    component: {
      lazy: () => import('../cards/CapabilityCard').then(m => m.CapabilityCard),
    },
  }),
);

/**
 * Who uses a capability, who could, and who left it: the content of a tab on a
 * Capability's page.
 * @public
 */
export const EntityCapabilityContent = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityCapabilityContent',
    component: {
      lazy: () =>
        import('../capability/CapabilityContent').then(
          m => m.CapabilityContent,
        ),
    },
  }),
);

/**
 * Says on a Responsibility's page who holds it.
 * @public
 */
export const EntityResponsibilityCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityResponsibilityCard',
    component: {
      lazy: () =>
        import('../cards/ResponsibilityCard').then(m => m.ResponsibilityCard),
    },
  }),
);

/**
 * Explains an OptOut on its page.
 * @public
 */
export const EntityOptOutCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityOptOutCard',
    component: {
      lazy: () => import('../cards/OptOutCard').then(m => m.OptOutCard),
    },
  }),
);

/**
 * What a Group, Responsibility or TeamInteraction was over time: a card on its page.
 * @public
 */
export const EntityHistoryCard = teamTopologyPlugin.provide(
  createComponentExtension({
    name: 'EntityHistoryCard',
    component: {
      lazy: () => import('../cards/HistoryCard').then(m => m.HistoryCard),
    },
  }),
);

/**
 * Answers who does something and what to use: a card for the home page.
 * @public
 */
export const HomePageAskTeamTopology = teamTopologyPlugin.provide(
  createCardExtension({
    name: 'HomePageAskTeamTopology',
    title: 'Ask',
    description: 'Answers who does something and what to use for a need',
    components: () =>
      import('../widget/AskWidget').then(m => ({ Content: m.AskWidget })),
  }),
);
