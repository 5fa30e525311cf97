import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ScorecardsService } from './ScorecardsService';
import { scorecardsServiceRef } from './scorecardsServiceRef';

/** Answers with who asks for what. */
const scorecardsBackend = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use(async (req, res) => {
          const { principal } = await httpAuth.credentials(req);
          res.json({ path: req.url, principal });
        });
      },
    });
  },
});

describe('scorecardsServiceRef', () => {
  it('asks the scorecards backend in the name of the given credentials', async () => {
    let scorecards: ScorecardsService | undefined;
    const consumer = createBackendPlugin({
      pluginId: 'consumer',
      register(env) {
        env.registerInit({
          deps: { service: scorecardsServiceRef },
          async init({ service }) {
            scorecards = service;
          },
        });
      },
    });
    await startTestBackend({
      features: [
        scorecardsBackend,
        consumer,
        mockServices.rootConfig.factory(),
      ],
    });

    const answer = await scorecards
      ?.inTheNameOf(mockCredentials.user('user:default/aoki'))
      .getEntityReport({
        kind: 'component',
        namespace: 'default',
        name: 'memories',
      });

    expect(answer).toMatchObject({
      path: '/entities/component/default/memories/report',
      principal: { type: 'user', userEntityRef: 'user:default/aoki' },
    });
  });
});
