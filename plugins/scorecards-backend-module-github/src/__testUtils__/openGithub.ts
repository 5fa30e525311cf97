import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { HumanDuration, JsonValue } from '@backstage/types';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { GithubClients } from '../client/GithubClients';
import {
  RepositoryAccess,
  readAnnotationRules,
} from '../client/RepositoryAccess';
import { GithubFactProvider } from '../GithubFactProvider';

/** A component that is declared in the repository that it names. */
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
      annotations: {
        'github.com/project-slug': slug,
        'backstage.io/managed-by-location': `url:https://github.com/${slug}/blob/main/catalog-info.yaml`,
        ...annotations,
      },
    },
  };
}

/** A provider with a cache that lasts as long as the test, or with that of another one. */
export function openGithub(
  options: {
    github?: { host: string; token?: string; apiBaseUrl?: string }[];
    allowAnnotation?: { from?: string[]; repositories: string[] }[];
    timeout?: HumanDuration;
    cached?: Map<string, JsonValue>;
  } = {},
) {
  const { allowAnnotation = [], cached = new Map(), timeout } = options;
  const { github = [{ host: 'github.com', token: 'a-token' }] } = options;
  const config = new ConfigReader({
    integrations: { github },
    scorecards: { providers: { github: { allowAnnotation } } },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const cache = mockServices.cache.mock({
    get: async key => structuredClone(cached.get(key)) as undefined,
    set: async (key, value) => {
      cached.set(key, structuredClone(value));
    },
  });
  cache.withOptions.mockReturnValue(cache);
  const provider = GithubFactProvider.create({
    access: RepositoryAccess.create({
      integrations,
      allowed: readAnnotationRules(config),
    }),
    timeout,
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
