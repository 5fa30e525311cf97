import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { TeamTopologyClient } from '@kumiki/backstage-plugin-team-topology-common';

/** Asks the team-topology backend with the credentials of the plugin. */
export function createOwnClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): TeamTopologyClient {
  const { auth, discovery } = options;
  return TeamTopologyClient.create({
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'team-topology',
        });
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return await fetch(input, { ...init, headers });
      },
    },
  });
}
