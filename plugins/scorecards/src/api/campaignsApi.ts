import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  CampaignsApi,
  CampaignsClient,
} from '@kumiki/backstage-plugin-scorecards-common';

/**
 * Reads campaigns from the backend of the scorecards.
 * @public
 */
export const campaignsApiRef = createApiRef<CampaignsApi>().with({
  id: 'plugin.scorecards.campaigns',
  pluginId: 'scorecards',
});

/** Creates the client of the backend, in both frontend systems. */
export const campaignsApiFactory = createApiFactory({
  api: campaignsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: dependencies => CampaignsClient.create(dependencies),
});
