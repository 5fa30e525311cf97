import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  SelfService,
  TeamTopologyClient,
} from '@kumiki/backstage-plugin-team-topology-common';
import { SELF_SERVICE_WEEKS } from './selfServiceFacts';

/** Shorter than a batch may take, so that the reason is a better one. */
const TIMEOUT_MS = 20_000;

/**
 * The template runs that the team-topology backend has counted, in one request
 * with the credentials of the plugin; nothing where there is no such backend.
 */
export async function readSelfService(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<SelfService | undefined> {
  const { auth, discovery } = options;
  const client = TeamTopologyClient.create({
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
  try {
    return await client.getSelfService({
      weeks: SELF_SERVICE_WEEKS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (isError(error) && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
