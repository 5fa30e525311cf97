import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scorecardsPlugin from '@kumiki/backstage-plugin-scorecards-backend';
import scorecardsModuleCatalog from '@kumiki/backstage-plugin-scorecards-backend-module-catalog';
import request from 'supertest';

jest.setTimeout(60_000);

const writers: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'writers', namespace: 'default' },
  spec: { type: 'team', children: [] },
};
const organisation: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'memories', namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'writers' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/writers' }],
  },
  {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'owned', namespace: 'default' },
    spec: {
      owner: 'sre',
      lifecycle: 'active',
      appliesTo: { kind: 'Component' },
      levels: [{ id: 'bronze' }],
      checks: [
        { id: 'owner', level: 'bronze', rule: 'facts.catalog.ownerResolves' },
      ],
    },
  },
];

describe('whether the owner of an entity exists', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'is known as soon as the owner has come or gone, on %p',
    async engine => {
      const knex = await databases.init(engine);
      const scheduler = mockServices.scheduler();
      let entities = organisation;
      const now = () => catalogServiceMock({ entities });
      const catalog = catalogServiceMock.mock({
        getEntitiesByRefs: asked => now().getEntitiesByRefs(asked),
        streamEntities: asked => now().streamEntities(asked),
      });
      const { server } = await startTestBackend({
        features: [
          scorecardsPlugin,
          scorecardsModuleCatalog,
          createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
          createServiceFactory({
            service: coreServices.database,
            deps: {},
            factory: () => mockServices.database({ knex }),
          }),
          createServiceFactory({
            service: catalogServiceRef,
            deps: {},
            factory: () => catalog,
          }),
        ],
      });
      /** What is stored, within seconds of the catalog being read; the next turn of the provider is an hour away. */
      const stateAfter = async (changed: Entity[], expected: string) => {
        entities = changed;
        await scheduler.triggerTask('sweep-catalog');
        const readState = async () => {
          const { body } = await request(server).get(
            '/api/scorecards/scorecards/default/owned/results',
          );
          return body.items?.[0]?.states.owner;
        };
        let state = await readState();
        for (let i = 0; i < 100 && state !== expected; i++) {
          await new Promise(resolve => setTimeout(resolve, 100));
          state = await readState();
        }
        return state;
      };
      try {
        expect(await stateAfter(organisation, 'fail')).toBe('fail');
        expect(await stateAfter([...organisation, writers], 'pass')).toBe(
          'pass',
        );
        expect(await stateAfter(organisation, 'fail')).toBe('fail');
      } finally {
        await server.stop();
      }
    },
  );
});
