import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import {
  Calendar,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { SelfServiceFactProvider } from './SelfServiceFactProvider';
import { SmellFactProvider } from './SmellFactProvider';
import { TeamTopologyFactProvider } from './TeamTopologyFactProvider';

/**
 * Adds facts about Groups as teams, Components on and off the golden paths,
 * Capabilities, the runs of software templates, and smells.
 * @public
 */
export const scorecardsModuleTeamTopology = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'team-topology-facts',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        factProviders: factProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, discovery, factProviders }) {
        factProviders.addFactProvider(
          TeamTopologyFactProvider.create({
            ...{ auth, catalog },
            calendar: Calendar.fromConfig(config),
            teams: teamsFromConfig(config),
          }),
          SelfServiceFactProvider.create({ auth, discovery }),
          SmellFactProvider.create({ auth, discovery }),
        );
      },
    });
  },
});
