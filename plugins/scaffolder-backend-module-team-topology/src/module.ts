import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';

/**
 * Adds the actions with which templates change what is declared about teams.
 * @public
 */
export const scaffolderModuleTeamTopology = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'team-topology',
  register(reg) {
    reg.registerInit({
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions();
      },
    });
  },
});
