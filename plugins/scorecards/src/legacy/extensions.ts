import { Entity } from '@backstage/catalog-model';
import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { rootRouteRef } from '../routes';
import { scorecardsPlugin } from './scorecardsPlugin';

/**
 * The overview, and the page of each scorecard below it.
 * @public
 */
export const ScorecardsPage = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'ScorecardsPage',
    component: () =>
      import('./LegacyScorecardsPage').then(m => m.LegacyScorecardsPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The results of an entity in every scorecard: the content of a tab.
 * @public
 */
export const EntityScorecardsContent = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardsContent',
    component: {
      lazy: () =>
        import('../entity/EntityScorecards').then(m => m.EntityScorecards),
    },
  }),
);

/**
 * A team's own scorecards and those of what it owns: the content of a tab on a
 * Group's page.
 * @public
 */
export const EntityTeamScorecardsContent = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityTeamScorecardsContent',
    component: {
      lazy: () => import('../team/TeamScorecards').then(m => m.TeamScorecards),
    },
  }),
);

/**
 * The levels that an entity reached, in short.
 * @public
 */
export const EntityScorecardsCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardsCard',
    component: {
      lazy: () =>
        import('../entity/EntityScorecardsCard').then(
          m => m.EntityScorecardsCard,
        ),
    },
  }),
);

/**
 * On the page of a Scorecard: who reached which level, and the way to its page.
 * @public
 */
export const EntityScorecardCard = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardCard',
    component: {
      lazy: () => import('../entity/ScorecardCard').then(m => m.ScorecardCard),
    },
  }),
);

/**
 * A filter of the catalog: entities that are at a level of a scorecard.
 * @public
 */
export const ScorecardLevelPicker = scorecardsPlugin.provide(
  createComponentExtension({
    name: 'ScorecardLevelPicker',
    component: {
      lazy: () =>
        import('../catalog/ScorecardLevelPicker').then(
          m => m.ScorecardLevelPicker,
        ),
    },
  }),
);

/**
 * Whether an entity is a Scorecard.
 * @public
 */
export const isScorecard = (entity: Entity): boolean =>
  entity.kind.toLocaleLowerCase('en-US') === 'scorecard';

/**
 * How what the reader's teams own stands with every scorecard: a card for the
 * home page.
 * @public
 */
export const HomePageMyTeamsScorecards = scorecardsPlugin.provide(
  createCardExtension({
    name: 'HomePageMyTeamsScorecards',
    title: 'Scorecards of my teams',
    description: 'Scorecard results for everything that my teams own',
    components: () =>
      import('../widget/MyTeamsWidget').then(m => ({
        Content: m.MyTeamsWidget,
      })),
  }),
);
