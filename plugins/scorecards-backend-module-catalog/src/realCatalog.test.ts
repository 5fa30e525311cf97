import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogFactProvider } from './CatalogFactProvider';

type Spec = NonNullable<Entity['spec']>;

function entity(kind: string, name: string, spec: Spec): Entity {
  const annotations = {
    [ANNOTATION_LOCATION]: 'test:facts',
    [ANNOTATION_ORIGIN_LOCATION]: 'test:facts',
  };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations },
    spec: { lifecycle: 'production', type: 'service', owner: 'sre', ...spec },
  };
}

function catalogOf(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'facts-test',
    register(reg) {
      reg.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'facts-test',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(it => ({ entity: it })),
              }),
          });
        },
      });
    },
  });
}

/** Asks about everything that the catalog has, whenever it is called. */
async function startCollector(entities: Entity[]) {
  let collect: (() => Promise<object>) | undefined;
  const reader = createBackendPlugin({
    pluginId: 'facts-test',
    register(env) {
      env.registerInit({
        deps: { auth: coreServices.auth, catalog: catalogServiceRef },
        async init({ auth, catalog }) {
          const provider = CatalogFactProvider.create({
            ...{ auth, catalog },
            calendar: Calendar.utc,
          });
          collect = async () => {
            const credentials = await auth.getOwnServiceCredentials();
            const { items } = await catalog.getEntities({}, { credentials });
            const { signal } = new AbortController();
            const answers = await provider.collect({ entities: items, signal });
            return Object.fromEntries(
              answers.map(answer => [
                answer.entity,
                'values' in answer && answer.values,
              ]),
            );
          };
        },
      });
    },
  });
  const processingInterval = { seconds: 1 };
  await startTestBackend({
    features: [
      catalogPlugin,
      catalogOf(entities),
      reader,
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval } },
      }),
    ],
  });
  return async () => collect?.();
}

describe('CatalogFactProvider in front of the real catalog', () => {
  it('sees relations and definitions as the catalog keeps them', async () => {
    const collect = await startCollector([
      entity('Group', 'sre', { type: 'team', children: [] }),
      // The catalog indexes no more than 200 characters of a text.
      entity('API', 'payments', { definition: 'x'.repeat(5_000) }),
      entity('Component', 'billing', { providesApis: ['payments'] }),
      entity('Component', 'legacy', {
        owner: 'gone',
        system: 'gone',
        providesApis: ['payments', 'gone'],
      }),
    ]);
    const expected = {
      'group:default/sre': { relationsResolve: true },
      'api:default/payments': {
        apiDefinitionsPresent: true,
        ownerResolves: true,
      },
      'component:default/billing': {
        apiDefinitionsPresent: true,
        ownerResolves: true,
        relationsResolve: true,
      },
      'component:default/legacy': {
        apiDefinitionsPresent: false,
        ownerResolves: false,
        danglingRelations: [
          'api:default/gone',
          'group:default/gone',
          'system:default/gone',
        ],
      },
    };

    let facts = await collect();
    for (let i = 0; i < 100 && Object.keys(facts ?? {}).length < 4; i += 1) {
      await new Promise(resolve => setTimeout(resolve, 200));
      facts = await collect();
    }

    expect(facts).toMatchObject(expected);
  }, 60_000);
});
