import { createApiRef } from '@backstage/frontend-plugin-api';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Reads the organisation from the backend.
 * @public
 */
export const teamTopologyApiRef = createApiRef<TeamTopologyApi>().with({
  id: 'plugin.team-topology.service',
  pluginId: 'team-topology',
});
