import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { TeamTopologyEntityProcessor } from './processor/TeamTopologyEntityProcessor';

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
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(TeamTopologyEntityProcessor.create());
      },
    });
  },
});
