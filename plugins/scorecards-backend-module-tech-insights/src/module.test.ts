import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { factProvidersExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import scorecardsModuleTechInsights from '.';

function createLogger(logger: LoggerService) {
  return createServiceFactory({
    service: coreServices.logger,
    deps: {},
    factory: () => logger,
  });
}

async function startModule(techInsights: JsonObject) {
  const addFactProvider = jest.fn();
  const logger = mockServices.logger.mock();
  const { server } = await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        { addFactProvider, addPushedFacts: jest.fn() },
      ],
    ],
    features: [
      scorecardsModuleTechInsights,
      createLogger(logger),
      mockServices.rootConfig.factory({
        data: { scorecards: { providers: { techInsights } } },
      }),
    ],
  });
  await server.stop();
  return { addFactProvider, logger };
}

/** It is used with a real Tech Insights in packages/backend. */
describe('scorecardsModuleTechInsights', () => {
  it('starts without Tech Insights, and says so', async () => {
    const { addFactProvider, logger } = await startModule({
      startTimeout: { milliseconds: 100 },
    });

    expect(addFactProvider).toHaveBeenCalledWith();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /The fact schemas of Tech Insights are not known yet.*: Tech Insights answered 404/,
      ),
    );
  });

  it('refuses to start with options that cannot be', async () => {
    await expect(startModule({ maxAge: 'long' })).rejects.toThrow(
      'scorecards.providers.techInsights: maxAge',
    );
  });
});
