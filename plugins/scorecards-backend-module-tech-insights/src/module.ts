import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { migrate } from '@kumiki/backend-database';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { TechInsightsClient } from './client/TechInsightsClient';
import { LatestReader } from './facts/LatestReader';
import { MIGRATIONS } from './migrations';
import { readOptions } from './readOptions';
import { RetrieverFactProvider } from './RetrieverFactProvider';
import { DatabaseSchemaStore } from './schemas/DatabaseSchemaStore';
import { declareRetrievers } from './schemas/declareRetrievers';
import { openSchemas } from './schemas/openSchemas';

/**
 * Adds the latest facts of Tech Insights: a fact provider for each of its fact
 * retrievers.
 * @public
 */
export const scorecardsModuleTechInsights = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'tech-insights-facts',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        factProviders: factProvidersExtensionPoint,
        // Tech Insights checks tokens of this plugin with the keys that this serves.
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({
        auth,
        config,
        database: databaseService,
        discovery,
        factProviders,
        logger,
      }) {
        const { concurrency, frequency, timeout, ...options } =
          readOptions(config);
        const database = await databaseService.getClient();
        if (!databaseService.migrations?.skip) {
          await migrate(database, MIGRATIONS);
        }
        const client = TechInsightsClient.create({
          ...{ auth, concurrency, discovery },
        });
        const schemas = await openSchemas({
          ...{ client, logger },
          store: DatabaseSchemaStore.create({ database }),
          timeoutMs: options.startTimeoutMs,
        });
        const { declared, refused } = declareRetrievers(schemas, options);
        for (const problem of refused) {
          logger.warn(`Not read from Tech Insights: ${problem}`);
        }
        const reader = LatestReader.create({
          client,
          retrievers: declared.map(({ id }) => id),
        });
        factProviders.addFactProvider(
          ...declared.map(retriever =>
            RetrieverFactProvider.create({
              ...{ concurrency, frequency, reader, retriever, timeout },
            }),
          ),
        );
      },
    });
  },
});
