import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { Audit } from '@kumiki/backend-audit';
import {
  hideValuesInErrors,
  migrate,
  oneByOne,
  readTime,
} from '@kumiki/backend-database';
import {
  Calendar,
  teamsFromConfig,
  teamTopologyPermissions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { registerActions } from './actions/registerActions';
import { chronicleServiceRef } from './chronicle/chronicleServiceRef';
import { ReaderView } from './chronicle/ReaderView';
import { recordUntilQuiet } from './chronicle/recordUntilQuiet';
import { scheduleImports } from './chronicle/import/scheduleImports';
import { DatabaseTemplateRunStore } from './database/DatabaseTemplateRunStore';
import { DatabaseUnansweredNeedStore } from './database/DatabaseUnansweredNeedStore';
import { MIGRATIONS } from './database/migrations';
import { DatabaseDraftStore } from './drafts/DatabaseDraftStore';
import { scheduleDraftRemoval } from './drafts/scheduleDraftRemoval';
import { countRuns, measureMaps, measureNeeds } from './metrics';
import { readNodeBudget, readSelfServiceOptions } from './readOptions';
import { readNotificationOptions } from './notifications/readNotificationOptions';
import { scheduleNotifications } from './notifications/scheduleNotifications';
import { createRouter } from './router';
import { HttpScaffolderTasks } from './selfService/HttpScaffolderTasks';
import { TemplateRunCollector } from './selfService/TemplateRunCollector';
import { createServices } from './service/createServices';
import { DatabaseSnoozeStore } from './smells/DatabaseSnoozeStore';
import { readSmellOptions } from './smells/readSmellOptions';
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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        chronicle: chronicleServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        orgModel: orgModelServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, logger, metrics, orgModel } = deps;
        const calendar = Calendar.fromConfig(config);
        const nodeBudget = readNodeBudget(config);
        const { enabled, frequency } = readSelfServiceOptions(config);
        const smellOptions = readSmellOptions(config);
        const notificationOptions = readNotificationOptions(config);

        const database = await deps.database.getClient();
        hideValuesInErrors(database);
        if (!deps.database.migrations?.skip) {
          await migrate(database, MIGRATIONS);
        }
        const runs = DatabaseTemplateRunStore.create({ calendar, database });
        const drafts = DatabaseDraftStore.create({ database });
        const audit = Audit.create({ auditor: deps.auditor, auth, logger });
        const services = createServices({
          ...{
            audit,
            auth,
            calendar,
            catalog,
            drafts,
            kept: deps.chronicle.kept,
            readers: ReaderView.create(deps),
            nodeBudget,
            orgModel,
            runs,
            smellOptions,
            snoozes: DatabaseSnoozeStore.create({ database }),
            teams: teamsFromConfig(config),
          },
          recordMap: measureMaps(metrics),
          needs: measureNeeds(
            DatabaseUnansweredNeedStore.create({ database }),
            metrics,
          ),
          permissions: deps.permissions,
        });

        deps.permissionsRegistry.addPermissions(teamTopologyPermissions);
        const { actionsRegistry, httpAuth } = deps;
        const { diff, needs, smells } = services;
        registerActions({
          ...{ actionsRegistry, audit, diff, needs, orgModel, smells },
        });
        deps.httpRouter.use(
          await createRouter({ httpAuth, orgModel, ...services }),
        );

        const { recorder, options } = deps.chronicle;
        await oneByOne(database, MIGRATIONS.lock, () =>
          deps.scheduler.scheduleTask({
            id: 'team-topology-record-organisation',
            scope: 'global',
            frequency: options.frequency,
            // The catalog may start later than this plugin.
            initialDelay: { seconds: 3 },
            timeout: { minutes: 2 },
            fn: signal => recordUntilQuiet(recorder, signal),
          }),
        );

        await oneByOne(database, MIGRATIONS.lock, () =>
          scheduleImports({
            ...{ calendar, config, database, logger, metrics },
            scheduler: deps.scheduler,
          }),
        );
        await oneByOne(database, MIGRATIONS.lock, () =>
          scheduleDraftRemoval({
            ...{ config, logger, store: drafts },
            now: () => readTime(database),
            scheduler: deps.scheduler,
          }),
        );
        await scheduleNotifications({
          ...{ ...deps, audit, calendar, database },
          options: notificationOptions,
        });
        if (enabled) {
          const tasks = HttpScaffolderTasks.create({
            auth,
            discovery: deps.discovery,
          });
          const collector = TemplateRunCollector.create({
            ...{ auth, calendar, catalog, logger, tasks },
            store: runs,
            onCollected: countRuns(metrics),
          });
          await oneByOne(database, MIGRATIONS.lock, () =>
            deps.scheduler.scheduleTask({
              id: 'team-topology-collect-template-runs',
              scope: 'global',
              frequency,
              // The scaffolder may start later than this plugin.
              initialDelay: { seconds: 10 },
              timeout: { minutes: 5 },
              fn: signal => collector.run(signal),
            }),
          );
        }
      },
    });
  },
});
