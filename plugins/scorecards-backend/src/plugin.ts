import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderRegistry } from './collect/FactProviderRegistry';
import { createDatabaseStores } from './database/createDatabaseStores';
import { migrate } from './database/migrate';
import { readOptions } from './readOptions';
import { ScorecardsEngine } from './work/ScorecardsEngine';

/**
 * Collects facts, judges entities by scorecards, stores and serves the results.
 * @public
 */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const registry = FactProviderRegistry.create();
    env.registerExtensionPoint(factProvidersExtensionPoint, registry);

    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        database: databaseService,
        events,
        lifecycle,
        logger,
        scheduler,
      }) {
        const options = readOptions(config);
        const database = await databaseService.getClient();
        if (!databaseService.migrations?.skip) {
          await migrate(database);
        }
        const stores = createDatabaseStores({
          database,
          declarations: registry,
        });
        const engine = ScorecardsEngine.create({
          auth,
          catalog,
          events,
          logger,
          options,
          registry,
          scheduler,
          stores,
        });
        lifecycle.addStartupHook(() => engine.start());
        lifecycle.addShutdownHook(() => engine.stop());
      },
    });
  },
});
