import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogFactProvider } from './CatalogFactProvider';

/**
 * Adds the facts that the catalog itself knows: whether owner and relations
 * resolve, lifecycle, description, links, docs, APIs, dependencies, age.
 * @public
 */
export const scorecardsModuleCatalog = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'catalog-facts',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        factProviders: factProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, factProviders }) {
        factProviders.addFactProvider(
          CatalogFactProvider.create({
            auth,
            calendar: Calendar.fromConfig(config),
            catalog,
            createdAtAnnotation: config.getOptionalString(
              'scorecards.providers.catalog.createdAtAnnotation',
            ),
          }),
        );
      },
    });
  },
});
