import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { JsonValue } from '@backstage/types';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { GithubClients } from '../client/GithubClients';
import { GithubFactProvider } from '../GithubFactProvider';

/** A component of a repository. */
export function component(
  name: string,
  slug = `nursery/${name}`,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { 'github.com/project-slug': slug, ...annotations },
    },
  };
}

/** A provider with a cache that lasts as long as the test. */
export function openGithub(
  github: { host: string; token?: string; apiBaseUrl?: string }[] = [
    { host: 'github.com', token: 'a-token' },
  ],
) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: { github } }),
  );
  const cached = new Map<string, JsonValue>();
  const cache = mockServices.cache.mock({
    get: async key => structuredClone(cached.get(key)) as undefined,
    set: async (key, value) => {
      cached.set(key, structuredClone(value));
    },
  });
  cache.withOptions.mockReturnValue(cache);
  const provider = GithubFactProvider.create({
    clients: GithubClients.create({
      cache,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      integrations,
      logger: mockServices.logger.mock(),
      retryPauseMs: 1,
    }),
  });
  const harness = FactProviderHarness.create(provider);
  return { cache, cached, harness, provider };
}
