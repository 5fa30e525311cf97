/**
 * What Kumiki adds to plugins of Backstage itself, in the new frontend system.
 *
 * @packageDocumentation
 */
import {
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { answerFirstOverview } from './cards/answerFirstOverview';
import { answeringSearch } from './search/answeringSearch';

/**
 * Puts the answer of the finder of golden paths before the results of the
 * search. An app without the search ignores it.
 * @alpha
 */
export const answeringSearchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [answeringSearch],
});

/**
 * Puts the cards of Kumiki first on the overview of an entity. Leave it out to
 * order all cards yourself.
 * @alpha
 */
export const answerFirstModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [answerFirstOverview],
});

/**
 * Both modules.
 * @alpha
 */
export default createFrontendFeatureLoader({
  loader: () => [answeringSearchModule, answerFirstModule],
});
