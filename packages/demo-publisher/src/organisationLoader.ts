import {
  coreServices,
  createBackendFeatureLoader,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { resolve } from 'node:path';
import {
  entityFileLocatorsExtensionPoint,
  templatePublishersExtensionPoint,
} from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';
import { CatalogRefresher } from './CatalogRefresher';
import { DemoPublisher } from './DemoPublisher';
import { locateLocalFile } from './locateLocalFile';
import { OrganisationRepository } from './OrganisationRepository';
import { OrganisationUrlReader } from './OrganisationUrlReader';
import { prepareOrganisation } from './prepareOrganisation';

function urlReaderFor(directory: string) {
  return createServiceFactory({
    service: urlReaderFactoriesServiceRef,
    deps: {},
    factory: () => () => {
      const reader = OrganisationUrlReader.create({ directory });
      return [{ reader, predicate: OrganisationUrlReader.isFor }];
    },
  });
}

function publishingInto(repository: OrganisationRepository) {
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'demo-organisation',
    register(reg) {
      reg.registerInit({
        deps: {
          catalog: catalogServiceRef,
          auth: coreServices.auth,
          locators: entityFileLocatorsExtensionPoint,
          publishers: templatePublishersExtensionPoint,
        },
        async init({ catalog, auth, locators, publishers }) {
          locators.addLocator(locateLocalFile);
          const refresher = CatalogRefresher.create({ catalog, auth });
          publishers.addPublisher(
            DemoPublisher.create({ repository, refresher }),
          );
        },
      });
    },
  });
}

/**
 * For the demo alone: the organisation as a git repository on this machine,
 * into which templates publish. Nothing of it is there unless
 * `demo.organisation` is configured. It is made before any plugin starts, so
 * that the catalog never looks for files that are not there yet.
 */
export const organisationLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig, logger: coreServices.rootLogger },
  async *loader({ config, logger }) {
    const organisation = config.getOptionalConfig('demo.organisation');
    if (!organisation) {
      return;
    }
    const directory = resolve(organisation.getString('directory'));
    const source = resolve(organisation.getString('source'));
    if ((await prepareOrganisation({ directory, source })) === 'kept') {
      logger.info(
        `Kept ${directory} as it is, because somebody published into it or changed it`,
      );
    }
    yield urlReaderFor(directory);
    yield publishingInto(OrganisationRepository.create({ directory }));
  },
});
