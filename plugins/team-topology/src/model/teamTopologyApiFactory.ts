import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { TeamTopologyClient } from '@kumiki/backstage-plugin-team-topology-common';
import { teamTopologyApiRef } from './teamTopologyApiRef';

/** Makes the client of the backend, in both frontend systems. */
export const teamTopologyApiFactory = createApiFactory({
  api: teamTopologyApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: dependencies => TeamTopologyClient.create(dependencies),
});
