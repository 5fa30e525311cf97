import { createApiRef } from '@backstage/frontend-plugin-api';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';

/**
 * Reads scorecards and what they say from the backend.
 * @public
 */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.service',
  pluginId: 'scorecards',
});
