import { Entity } from '@backstage/catalog-model';
import { createComponentExtension } from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { scorecardsPlugin } from './scorecardsPlugin';

/**
 * On the page of a Campaign: how it stands, what is wrong with it, and the way
 * to its page.
 * @public
 */
export const EntityCampaignCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityCampaignCard',
    component: {
      lazy: () => import('../campaigns/CampaignCard').then(m => m.CampaignCard),
    },
  }),
);

/**
 * On the page of a Group: the campaigns that touch what the team owns.
 * @public
 */
export const EntityTeamCampaignsCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamCampaignsCard',
    component: {
      lazy: () =>
        import('../campaigns/TeamCampaignsCard').then(m => m.TeamCampaignsCard),
    },
  }),
);

/**
 * Whether an entity is a Campaign.
 * @public
 */
export const isCampaign = (entity: Entity): boolean =>
  entity.kind.toLocaleLowerCase('en-US') === 'campaign';

/**
 * What is left of campaigns for the reader's teams: a card for the home page.
 * @public
 */
export const HomePageMyCampaigns = scorecardsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyCampaigns',
    title: 'Campaigns of my teams',
    description: 'What is left of campaigns for everything that my teams own',
    components: () =>
      import('../campaigns/MyCampaignsWidget').then(m => ({
        Content: m.MyCampaignsWidget,
      })),
  }),
);
