import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { TeamTopologyEntityProcessor } from './TeamTopologyEntityProcessor';

/**
 * Makes the catalog accept TeamApi, TeamInteraction, Responsibility, Capability,
 * OptOut and Scorecard, say what is wrong in one that is not valid, and relate
 * the others.
 * @public
 */
export const catalogModuleTeamTopology = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'team-topology',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        const calendar = Calendar.fromConfig(config);
        catalog.addProcessor(TeamTopologyEntityProcessor.create({ calendar }));
      },
    });
  },
});
