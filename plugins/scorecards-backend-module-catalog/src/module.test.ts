import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import scorecardsModuleCatalog from '.';

async function startModule(config: object): Promise<FactProvider> {
  const addFactProvider = jest.fn();
  await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        { addFactProvider, addPushedFacts: jest.fn() },
      ],
    ],
    features: [
      scorecardsModuleCatalog,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: { ...config } }),
    ],
  });
  expect(addFactProvider).toHaveBeenCalledTimes(1);
  return addFactProvider.mock.calls[0][0];
}

describe('scorecardsModuleCatalog', () => {
  it.each([
    ['kumiki.dev/created-at', {}],
    [
      'example.com/born',
      {
        scorecards: {
          providers: { catalog: { createdAtAnnotation: 'example.com/born' } },
        },
      },
    ],
  ])('adds its provider, which reads the age from %s', async (name, config) => {
    const provider = await startModule(config);

    const answers = await FactProviderHarness.create(provider).collect([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'billing', annotations: { [name]: '2020-01-01' } },
      },
    ]);

    expect([...answers.values()]).toMatchObject([
      { values: { ageDays: expect.any(Number) } },
    ]);
  });
});
