import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/**
 * A module that puts entities into the real catalog.
 *
 * @param options - `kinds` that no other module of the test knows
 */
export function provideEntities(
  entities: Entity[],
  options: { kinds?: readonly string[] } = {},
) {
  const { kinds = [] } = options;
  const annotations = {
    [ANNOTATION_LOCATION]: 'test:organisation',
    [ANNOTATION_ORIGIN_LOCATION]: 'test:organisation',
  };
  const provider = {
    getProviderName: () => 'test-organisation',
    connect: (connection: EntityProviderConnection) =>
      connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity: { ...entity, metadata: { ...entity.metadata, annotations } },
        })),
      }),
  };
  const processor = {
    getProcessorName: () => 'test-kinds',
    validateEntityKind: async ({ kind }: Entity) => kinds.includes(kind),
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-organisation',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(provider);
          catalog.addProcessor(processor);
        },
      });
    },
  });
}
