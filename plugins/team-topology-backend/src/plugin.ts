import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { teamTopologyPermissions } from '@kumiki/backstage-plugin-team-topology-common';
import { registerActions } from './actions';
import { CachedLayoutEngine } from './layout/CachedLayoutEngine';
import { WorkerLayoutEngine } from './layout/WorkerLayoutEngine';
import { readMapOptions } from './readMapOptions';
import { createRouter } from './router';
import { DefaultMapService } from './service/DefaultMapService';
import { orgModelServiceRef } from './service/orgModelServiceRef';

/**
 * Serves the organisation as a model with the permissions of the caller.
 * @public
 */
export const teamTopologyPlugin = createBackendPlugin({
  pluginId: 'team-topology',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        orgModel: orgModelServiceRef,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({
        actionsRegistry,
        config,
        httpAuth,
        httpRouter,
        lifecycle,
        orgModel,
        permissionsRegistry,
      }) {
        const { nodeBudget, layoutTimeoutMs } = readMapOptions(config);
        const worker = WorkerLayoutEngine.create({
          timeoutMs: layoutTimeoutMs,
          maxWaiting: 20,
        });
        lifecycle.addShutdownHook(() => worker.dispose());
        const layout = CachedLayoutEngine.create(worker, { maxEntries: 50 });

        permissionsRegistry.addPermissions(teamTopologyPermissions);
        registerActions({ actionsRegistry, orgModel });
        httpRouter.use(
          await createRouter({
            httpAuth,
            orgModel,
            map: DefaultMapService.create({ orgModel, layout, nodeBudget }),
          }),
        );
      },
    });
  },
});
