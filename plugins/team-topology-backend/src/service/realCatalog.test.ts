import {
  AuthService,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import catalogModule from '@kumiki/backstage-plugin-catalog-backend-module-team-topology';
import { provideEntities } from '@internal/hostile';
import { setTimeout as sleep } from 'node:timers/promises';
import { declared, nursery } from '../__testUtils__/entities';
import { KeptEntities } from './KeptEntities';

jest.setTimeout(60_000);

const withOwnEtag = () => {
  const entity = declared('Responsibility', 'tea', {});
  return { ...entity, metadata: { ...entity.metadata, etag: 'mine' } };
};

describe('entities of the real catalog', () => {
  it('are kept by the versions that it gives them, but for those with an etag of their own', async () => {
    let catalog: CatalogService | undefined;
    let auth: AuthService | undefined;
    await startTestBackend({
      features: [
        catalogPlugin,
        catalogModule,
        provideEntities([...nursery, withOwnEtag()]),
        createBackendPlugin({
          pluginId: 'probe',
          register(env) {
            env.registerInit({
              deps: {
                ownAuth: coreServices.auth,
                service: catalogServiceRef,
              },
              async init({ ownAuth, service }) {
                [auth, catalog] = [ownAuth, service];
              },
            });
          },
        }),
      ],
    });
    if (!catalog || !auth) {
      throw new Error('The probe was not started');
    }
    const credentials = await auth.getOwnServiceCredentials();
    const byRefs = jest.spyOn(catalog, 'getEntitiesByRefs');
    const kept = KeptEntities.create(catalog);
    const read = async () => {
      byRefs.mockClear();
      const entities = await kept.readVisible({ credentials });
      const again = byRefs.mock.calls.flatMap(([{ entityRefs }]) => entityRefs);
      return { refs: entities.map(it => stringifyEntityRef(it)), again };
    };

    // The catalog goes on stitching for a while.
    let last = await read();
    while (last.refs.length < nursery.length + 1 || last.again.length !== 1) {
      await sleep(200);
      last = await read();
    }
    await sleep(1_000);

    expect((await read()).again).toEqual(['responsibility:default/tea']);
  });
});
