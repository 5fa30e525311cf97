import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import request from 'supertest';
import { component, docsDeclaration, scorecard } from './__testUtils__/nursery';
import { scorecardsPlugin } from './plugin';

const docs: FactProvider = {
  declaration: docsDeclaration,
  async *collect({ entities }) {
    for (const entity of entities) {
      const values = { exists: true, pages: 12 };
      yield { entity: stringifyEntityRef(entity), values };
    }
  },
};

function moduleWith(...providers: FactProvider[]) {
  return createBackendModule({
    pluginId: 'scorecards',
    moduleId: 'docs',
    register(env) {
      env.registerInit({
        deps: { extensionPoint: factProvidersExtensionPoint },
        async init({ extensionPoint }) {
          extensionPoint.addFactProvider(...providers);
        },
      });
    },
  });
}

async function start(
  options: { config?: object; timeZone?: string; providers: FactProvider[] },
  features: ServiceFactory[] = [],
) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      ...features,
      scorecardsPlugin,
      moduleWith(...options.providers),
      catalogServiceMock.factory({
        entities: [component('memories'), scorecard('documented')],
      }),
      mockServices.rootConfig.factory({
        data: {
          kumiki: { timeZone: options.timeZone },
          scorecards: options.config ?? {},
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  return { scheduler, server };
}

describe('scorecardsPlugin', () => {
  it('reads the catalog, asks the providers of modules, judges and serves', async () => {
    const { scheduler, server } = await start({ providers: [docs] });

    await scheduler.triggerTask('sweep-catalog');
    let items: object[] = [];
    while (items.length === 0) {
      const { body } = await request(server).get(
        '/api/scorecards/scorecards/default/documented/results',
      );
      items = body.items;
    }

    expect(items).toMatchObject([
      { entity: 'component:default/memories', level: 'silver' },
    ]);
  });

  it('tells the auditor of a push', async () => {
    const auditor = mockServices.auditor.mock();
    const { server } = await start({ providers: [docs] }, [auditor.factory]);

    await request(server)
      .post('/api/scorecards/facts')
      .send({ observations: [] })
      .expect(200);

    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'facts-push',
        request: expect.objectContaining({ method: 'POST' }),
        meta: { observations: 0, providers: [] },
      }),
    );
  });

  it.each([
    [
      'an option that means nothing',
      { config: { judge: { batchSize: 0 } }, providers: [docs] },
      /scorecards\.judge\.batchSize/,
    ],
    [
      'a time zone that does not exist',
      { timeZone: 'Asia/Tokio', providers: [docs] },
      /kumiki\.timeZone is "Asia\/Tokio"/,
    ],
    [
      'two providers of one name',
      { providers: [docs, docs] },
      /Two fact providers are called docs/,
    ],
  ])('does not start with %s', async (_, options, message) => {
    await expect(start(options)).rejects.toThrow(message);
  });
});
