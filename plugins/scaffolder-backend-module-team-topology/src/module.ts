import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { createActions } from './actions/createActions';
import { HttpDraftReader } from './drafts/HttpDraftReader';
import { EntityChecker } from './entities/EntityChecker';
import {
  EntityFileLocator,
  entityFileLocatorsExtensionPoint,
} from './repository/EntityFileLocator';
import { EntityFileReader } from './repository/EntityFileReader';
import { GithubPublisher } from './publish/GithubPublisher';
import { GitlabPublisher } from './publish/GitlabPublisher';
import { Publishing } from './publish/Publishing';
import { PublishSettings } from './publish/PublishSettings';
import {
  TemplatePublisher,
  templatePublishersExtensionPoint,
} from './publish/TemplatePublisher';

/**
 * Adds the actions with which templates change what is declared about teams.
 * @public
 */
export const scaffolderModuleTeamTopology = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'team-topology',
  register(reg) {
    const locators: EntityFileLocator[] = [];
    reg.registerExtensionPoint(entityFileLocatorsExtensionPoint, {
      addLocator: locator => locators.push(locator),
    });
    const publishers: TemplatePublisher[] = [];
    reg.registerExtensionPoint(templatePublishersExtensionPoint, {
      addPublisher: publisher => publishers.push(publisher),
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        reader: coreServices.urlReader,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, catalog, config, discovery, reader, scaffolder }) {
        const integrations = ScmIntegrations.fromConfig(config);
        const settings = PublishSettings.fromConfig(config, integrations);
        const credentials =
          DefaultGithubCredentialsProvider.fromIntegrations(integrations);
        publishers.push(
          GithubPublisher.create({ integrations, credentials, settings }),
          GitlabPublisher.create({ integrations, settings }),
        );
        scaffolder.addActions(
          ...createActions({
            auth,
            calendar: Calendar.fromConfig(config),
            catalog,
            drafts: HttpDraftReader.create({ auth, discovery }),
            files: EntityFileReader.create({ reader, integrations, locators }),
            checker: EntityChecker.create(),
            publishing: Publishing.create({ settings, publishers }),
            now: () => new Date(),
          }),
        );
      },
    });
  },
});
