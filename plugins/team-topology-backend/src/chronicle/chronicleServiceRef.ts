import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readTime } from '@kumiki/backend-database';
import {
  Calendar,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { countRecorded } from '../metrics';
import { HistoryOptions, readHistoryOptions } from '../readOptions';
import { DatabaseChronicle } from './DatabaseChronicle';
import { KeptOrganisation } from './KeptOrganisation';
import { OrganisationRecorder } from './OrganisationRecorder';

/** What the plugin keeps of the catalog, and what keeps it up to date. */
export interface Chronicle {
  chronicle: DatabaseChronicle;
  kept: KeptOrganisation;
  recorder: OrganisationRecorder;
  options: HistoryOptions;
}

/** One for the whole plugin, so that everything is kept in memory once. */
export const chronicleServiceRef = createServiceRef<Chronicle>({
  id: 'team-topology.chronicle',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
      },
      factory: async ({ auth, catalog, config, logger, ...deps }) => {
        const database = await deps.database.getClient();
        const chronicle = DatabaseChronicle.create({ database });
        const options = readHistoryOptions(config);
        return {
          chronicle,
          kept: KeptOrganisation.create(chronicle),
          recorder: OrganisationRecorder.create({
            ...{ auth, catalog, chronicle, logger },
            calendar: Calendar.fromConfig(config),
            now: () => readTime(database),
            onRecorded: countRecorded(deps.metrics),
            retention: options.retention,
            teams: teamsFromConfig(config),
          }),
          options,
        };
      },
    }),
});
