import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { heavyEntities } from '../world/heavyInput';
import { generateOrganisation } from '../world/organisation';
import { obey } from './wire';

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
          connect: async connection => {
            const provide = (entities: Entity[]) =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  locationKey: LOCATION,
                  entity: located(entity),
                })),
              });
            obey({
              organisation: ({ isHeavy }) =>
                provide([
                  ...generateOrganisation(),
                  ...(isHeavy ? heavyEntities() : []),
                ]),
            });
            await provide(generateOrganisation());
          },
        });
      },
    });
  },
});

function located(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_LOCATION]: LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
      },
    },
  };
}
