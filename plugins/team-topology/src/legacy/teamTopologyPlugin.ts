import { createPlugin } from '@backstage/core-plugin-api';
import { teamTopologyApiFactory } from '../model/teamTopologyApi';
import {
  docsRouteRef,
  mapRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

/**
 * The team-topology plugin for the legacy frontend system.
 * @public
 */
export const teamTopologyPlugin = createPlugin({
  id: 'team-topology',
  apis: [teamTopologyApiFactory],
  routes: { root: rootRouteRef },
  externalRoutes: {
    map: mapRouteRef,
    template: templateRouteRef,
    docs: docsRouteRef,
  },
});
