import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { createActions } from './actions/createActions';
import { EntityChecker } from './entities/EntityChecker';
import {
  EntityFileLocator,
  entityFileLocatorsExtensionPoint,
} from './repository/EntityFileLocator';
import { EntityFileReader } from './repository/EntityFileReader';

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
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ auth, catalog, config, reader, scaffolder }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          ...createActions({
            auth,
            calendar: Calendar.fromConfig(config),
            catalog,
            files: EntityFileReader.create({ reader, integrations, locators }),
            checker: EntityChecker.create(),
            now: () => new Date(),
          }),
        );
      },
    });
  },
});
