import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { generateOrganisation } from '../world/organisation';

const LOCATION = 'faults:organisation';

/** Puts the organisation into the real catalog. */
export const organisationModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'organisation',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: generateOrganisation().map(entity => ({
                locationKey: LOCATION,
                entity: {
                  ...entity,
                  metadata: {
                    ...entity.metadata,
                    annotations: {
                      [ANNOTATION_LOCATION]: LOCATION,
                      [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
                    },
                  },
                },
              })),
            }),
        });
      },
    });
  },
});
