import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  TeamTopologyApi,
  TeamTopologyClient,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Reads the organisation from the backend.
 * @public
 */
export const teamTopologyApiRef = createApiRef<TeamTopologyApi>().with({
  id: 'plugin.team-topology.service',
  pluginId: 'team-topology',
});

/** Makes the client of the backend, in both frontend systems. */
export const teamTopologyApiFactory = createApiFactory({
  api: teamTopologyApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: dependencies => TeamTopologyClient.create(dependencies),
});
