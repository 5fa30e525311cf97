import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ScorecardsApi,
  ScorecardsClient,
} from '@kumiki/backstage-plugin-scorecards-common';

/**
 * Reads scorecards and what they say from the backend.
 * @public
 */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.service',
  pluginId: 'scorecards',
});

/** Creates the client of the backend, in both frontend systems. */
export const scorecardsApiFactory = createApiFactory({
  api: scorecardsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: dependencies => ScorecardsClient.create(dependencies),
});
