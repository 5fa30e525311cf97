/**
 * What Kumiki adds to plugins of Backstage itself, in the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { answeringSearch } from './search/answeringSearch';

/**
 * Puts the answer of the finder of golden paths before the results of the
 * search. An app without the search ignores it.
 * @alpha
 */
export default createFrontendModule({
  pluginId: 'search',
  extensions: [answeringSearch],
});
