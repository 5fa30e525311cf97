import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { GithubClients } from './client/GithubClients';
import {
  RepositoryAccess,
  readAnnotationRules,
} from './client/RepositoryAccess';
import { GithubFactProvider } from './GithubFactProvider';

/**
 * Adds facts about the repositories of components on GitHub.
 * @public
 */
export const scorecardsModuleGithub = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'github-facts',
  register(reg) {
    reg.registerInit({
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        factProviders: factProvidersExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ cache, config, factProviders, logger }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const credentials =
          DefaultGithubCredentialsProvider.fromIntegrations(integrations);
        factProviders.addFactProvider(
          GithubFactProvider.create({
            access: RepositoryAccess.create({
              integrations,
              allowed: readAnnotationRules(config),
            }),
            clients: GithubClients.create({
              cache,
              credentials,
              integrations,
              logger,
            }),
            frequency: readDuration(config, 'frequency'),
            timeout: readDuration(config, 'timeout'),
          }),
        );
      },
    });
  },
});

function readDuration(config: Config, name: string) {
  const key = `scorecards.providers.github.${name}`;
  return config.has(key) ? readDurationFromConfig(config, { key }) : undefined;
}
