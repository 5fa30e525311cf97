import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { TeamTopologyFactProvider } from './TeamTopologyFactProvider';

/**
 * Adds facts about Groups as teams, Components on and off the golden paths, and
 * Capabilities.
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
        factProviders: factProvidersExtensionPoint,
      },
      async init({ auth, catalog, factProviders }) {
        factProviders.addFactProvider(
          TeamTopologyFactProvider.create({ auth, catalog }),
        );
      },
    });
  },
});
