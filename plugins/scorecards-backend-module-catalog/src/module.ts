import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { catalogFacts } from './catalogFacts';
import { CatalogFactProvider } from './CatalogFactProvider';
import { readChosenFacts } from './readChosenFacts';

/**
 * Adds the facts that the catalog itself knows: whether owner and relations
 * resolve, lifecycle, description, links, docs, APIs, dependencies, age, and
 * labels, annotations and fields of the spec that the configuration chooses.
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
            chosen: readChosenFacts(config, catalogFacts),
          }),
        );
      },
    });
  },
});
