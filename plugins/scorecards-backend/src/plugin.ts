import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { Audit } from '@kumiki/backend-audit';
import { migrate, oneByOne } from '@kumiki/backend-database';
import { scorecardsPermissions } from '@kumiki/backstage-plugin-scorecards-common';
import {
  factProvidersExtensionPoint,
  preparationsExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { registerActions } from './actions/registerActions';
import { FactProviderRegistry } from './declarations/FactProviderRegistry';
import { createDatabaseStores } from './database/createDatabaseStores';
import { Clock, DatabaseClock } from './database/DatabaseClock';
import { MIGRATIONS } from './database/migrations';
import { readOptions } from './options/readOptions';
import { PreparationRegistry } from './preparation/PreparationRegistry';
import { measureStores } from './metrics';
import { createRouter } from './router';
import { auditBackend } from './service/auditBackend';
import { authorizeBackend } from './service/authorizeBackend';
import { CurrentScorecards } from './scorecards/CurrentScorecards';
import { createScorecardsBackend } from './service/createScorecardsBackend';
import { warnOfPushAllowances } from './warnOfPushAllowances';
import { ScorecardsEngine } from './engine/ScorecardsEngine';
import { requestSweep } from './engine/SweepTask';

/**
 * Collects facts, judges entities by scorecards, stores and serves the results.
 * @public
 */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const registry = FactProviderRegistry.create();
    env.registerExtensionPoint(factProvidersExtensionPoint, registry);
    const preparations = PreparationRegistry.create();
    env.registerExtensionPoint(preparationsExtensionPoint, preparations);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init({
        actionsRegistry,
        auditor,
        auth,
        catalog,
        config,
        database: databaseService,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        metrics,
        permissions,
        permissionsRegistry,
        scheduler,
        userInfo,
      }) {
        const options = readOptions(config);
        const calendar = Calendar.fromConfig(config);
        const database = await databaseService.getClient();
        if (!databaseService.migrations?.skip) {
          await migrate(database, MIGRATIONS);
        }
        const clock = await DatabaseClock.create({ database, logger });
        preparations.declareFacts(registry);
        warnOfPushAllowances({
          allowances: options.push,
          declarations: registry,
          logger,
        });
        const openStores = (now: Clock) =>
          createDatabaseStores({
            clock: now,
            database,
            declarations: registry,
          });
        const stores = openStores(clock.now);
        const current = CurrentScorecards.create({
          calendar,
          declarations: registry,
          store: stores.scorecards,
        });
        const engine = ScorecardsEngine.create({
          auth,
          calendar,
          catalog,
          clock: clock.now,
          events,
          logger,
          options,
          preparations: preparations.open({
            calendar,
            clock: clock.now,
            logger,
            openStores,
            options,
            registry,
            requestSweep: () => requestSweep(scheduler, logger),
          }),
          registry,
          scheduler,
          scorecards: current,
          stores: measureStores(stores, {
            metrics,
            database,
            clock: clock.now,
          }),
        });
        const backend = createScorecardsBackend({
          auth,
          calendar,
          catalog,
          clock: clock.now,
          declarations: registry,
          limits: { historyMs: options.retention.transitions },
          permissions,
          pushAllowances: options.push,
          refresh: engine.refresh,
          scorecards: current,
          stores,
          userInfo,
        });
        const scorecards = auditBackend(
          authorizeBackend(backend, { auth, permissions }),
          Audit.create({ auditor, auth, logger }),
        );
        permissionsRegistry.addPermissions(scorecardsPermissions);
        registerActions({ actionsRegistry, scorecards });
        httpRouter.use(await createRouter({ httpAuth, scorecards }));

        lifecycle.addStartupHook(async () => {
          clock.start();
          await oneByOne(database, MIGRATIONS.lock, () => engine.start());
        });
        lifecycle.addShutdownHook(async () => {
          clock.stop();
          await engine.stop();
        });
      },
    });
  },
});
